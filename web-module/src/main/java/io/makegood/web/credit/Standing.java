package io.makegood.web.credit;

import io.makegood.contract.ContractId;
import io.makegood.credit.IssuedStatements.Shelf;
import io.makegood.credit.settlement.PortionState;
import io.makegood.credit.settlement.StateSum;
import io.makegood.credit.settlement.StatementLives;
import io.makegood.party.Actor;
import io.makegood.web.Format;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How far the statements of a list have come, each by the states of its portions. */
@Component
class Standing {
    private final StatementLives lives;
    private final Wording wording;
    private final Format format;

    Standing(StatementLives lives, Wording wording, Format format) {
        this.lives = lives;
        this.wording = wording;
        this.format = format;
    }

    /** By the number of the statement as it is shown. */
    Map<String, List<Rows.Badge>> of(Actor actor, ContractId contract, Shelf shelf) {
        List<StateSum> sums = lives.sums(actor, contract);
        Map<String, List<Rows.Badge>> standing = new TreeMap<>();
        shelf.rows()
                .forEach(row -> standing.put(
                        format.number(row.statement().number()),
                        sums.stream()
                                .filter(sum ->
                                        sum.statement().equals(row.statement().id()))
                                .map(StateSum::state)
                                .distinct()
                                .sorted()
                                .map(this::badge)
                                .toList()));
        return standing;
    }

    private Rows.Badge badge(PortionState state) {
        String shape =
                switch (state) {
                    case OPEN -> "wait";
                    case ACCEPTED, APPROVED -> "note";
                    case DISPUTED -> "bad";
                    case SETTLED -> "good";
                    case VOID, SPLIT -> "plain";
                };
        return new Rows.Badge(wording.say("settlement.state." + state.name()), shape);
    }
}

package io.makegood.web.credit.settlement;

import io.makegood.contract.Contract;
import io.makegood.credit.Amount;
import io.makegood.credit.settlement.Act;
import io.makegood.credit.settlement.ActResult;
import io.makegood.credit.settlement.Life;
import io.makegood.credit.settlement.Portion;
import io.makegood.credit.settlement.PortionState;
import io.makegood.credit.settlement.StatementLives;
import io.makegood.party.Parties;
import io.makegood.web.credit.Wording;
import io.makegood.web.credit.settlement.SettlementRows.ActRow;
import io.makegood.web.credit.settlement.SettlementRows.Badge;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** States, acts and refusals of settlements in the reader's language. */
@Component
class SettlementWords {
    private final Wording wording;
    private final Parties parties;
    private final StatementLives lives;

    SettlementWords(Wording wording, Parties parties, StatementLives lives) {
        this.wording = wording;
        this.parties = parties;
        this.lives = lives;
    }

    String say(String key, Object... values) {
        return wording.say(key, values);
    }

    Badge badge(PortionState state) {
        String word = wording.say("settlement.state." + state.name());
        return switch (state) {
            case OPEN -> new Badge(word, "wait");
            case ACCEPTED, APPROVED -> new Badge(word, "note");
            case DISPUTED -> new Badge(word, "bad");
            case SETTLED -> new Badge(word, "good");
            case VOID, SPLIT -> new Badge(word, "plain");
        };
    }

    String amount(Amount amount) {
        return amount.addsUp() ? wording.unit(amount.unit(), money(amount)) : wording.amount(amount);
    }

    /** The sums of each unit; duties and rights as words. */
    List<String> sums(Collection<Portion> portions) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        portions.stream()
                .map(Portion::amount)
                .filter(Amount::addsUp)
                .forEach(amount -> sums.merge(amount.unit(), amount.value(), BigDecimal::add));
        List<String> words = new java.util.ArrayList<>();
        sums.forEach((unit, sum) -> words.add(wording.unit(unit, places(unit, sum))));
        portions.stream()
                .map(Portion::amount)
                .filter(amount -> !amount.addsUp())
                .map(wording::kind)
                .distinct()
                .forEach(words::add);
        return words;
    }

    /** Money with its cents. */
    private static BigDecimal money(Amount amount) {
        return places(amount.unit(), amount.value());
    }

    private static BigDecimal places(String unit, BigDecimal value) {
        return unit.matches("[A-Z]{3}") && value.scale() < 2 ? value.setScale(2) : value;
    }

    ActRow row(Contract contract, Life life, Act act) {
        String organisation = contract.party(contract.side(act.doer().of())).name();
        return new ActRow(
                wording.instant(act.doer().at().truncatedTo(ChronoUnit.SECONDS)),
                parties.person(act.doer().by()).name() + ", " + organisation,
                sentence(life, act),
                act.said().reason(),
                lives.creditNote(act)
                        .map(number -> "/contracts/" + contract.id() + "/statements/"
                                + life.statement().id() + "/settlement/" + act.id() + "/credit-note.xml")
                        .orElse(""));
    }

    private String sentence(Life life, Act act) {
        String amounts = String.join(", ", sums(of(life, act)));
        String key = "settlement.act." + act.kind().name();
        Optional<String> form = act.said().form().map(each -> wording.say("settlement.form." + each.name()));
        if (form.isEmpty()) {
            return act.said().subject().isEmpty()
                    ? wording.say(key, amounts)
                    : wording.say(
                            "settlement.act.DISPUTE.incident",
                            amounts,
                            act.said().subject());
        }
        String told = wording.say(key, amounts, form.get());
        Optional<Integer> number = lives.creditNote(act);
        if (number.isPresent()) {
            return told + " " + wording.say("settlement.creditNote", Integer.toString(number.get()));
        }
        return act.said().subject().isEmpty()
                ? told
                : told + " " + wording.say("settlement.referred", act.said().subject());
    }

    List<Portion> of(Life life, Act act) {
        return life.portions().stream()
                .filter(portion -> act.portions().contains(portion.number()) && portion.state() != PortionState.SPLIT)
                .toList();
    }

    String refused(ActResult why) {
        return switch (why) {
            case ActResult.NothingToDo nothing -> wording.say("settlement.no.nothing");
            case ActResult.IncidentChangesNothing nothing -> wording.say("settlement.no.incident");
            case ActResult.SecondPersonNeeded second -> wording.say("settlement.no.second");
            case ActResult.OverLimit over ->
                wording.say(
                        "settlement.no.limit",
                        wording.unit(over.currency(), places(over.currency(), over.asked())),
                        wording.unit(over.currency(), places(over.currency(), over.limit())));
            case ActResult.LessThanNothing less -> wording.say("settlement.no.negative");
            case ActResult.ReferenceMissing missing -> wording.say("settlement.no.reference");
            case ActResult.Done done -> "";
            case ActResult.AlreadyDone done -> "";
        };
    }
}

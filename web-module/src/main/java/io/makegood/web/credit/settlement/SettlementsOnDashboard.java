package io.makegood.web.credit.settlement;

import io.makegood.contract.Contract;
import io.makegood.contract.Contracts;
import io.makegood.contract.Side;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Statement;
import io.makegood.credit.StatementId;
import io.makegood.credit.settlement.PortionState;
import io.makegood.credit.settlement.StateSum;
import io.makegood.credit.settlement.StatementLives;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.credit.Wording;
import io.makegood.web.dashboard.DashboardContribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Statements that wait for an answer, an approval or a settlement of the reader's side. */
@Component
class SettlementsOnDashboard implements DashboardContribution {
    private static final int WAITS = 25;
    private static final int MOST = 20;

    private final StatementLives lives;
    private final IssuedStatements issued;
    private final Contracts contracts;
    private final Wording wording;

    SettlementsOnDashboard(StatementLives lives, IssuedStatements issued, Contracts contracts, Wording wording) {
        this.lives = lives;
        this.issued = issued;
        this.contracts = contracts;
        this.wording = wording;
    }

    @Override
    public List<NeedsYou> needsYou(Actor actor) {
        if (!actor.is(Role.FINANCE) && !actor.is(Role.SIGNATORY)) {
            return List.of();
        }
        Map<StatementId, List<StateSum>> byStatement = new LinkedHashMap<>();
        lives.sums(actor).stream()
                .filter(sum -> sum.state() != PortionState.SETTLED && sum.state() != PortionState.VOID)
                .forEach(sum -> byStatement
                        .computeIfAbsent(sum.statement(), id -> new ArrayList<>())
                        .add(sum));
        return byStatement.values().stream()
                .limit(MOST)
                .flatMap(sums -> need(actor, sums).stream())
                .toList();
    }

    private Optional<NeedsYou> need(Actor actor, List<StateSum> sums) {
        Contract contract = contracts.of(actor, sums.getFirst().contract());
        Statement statement = issued.head(actor, contract.id(), sums.getFirst().statement());
        return what(actor, contract, statement, sums)
                .map(key -> new NeedsYou(
                        WAITS,
                        wording.say(
                                "settlement.needs." + key,
                                Integer.toString(statement.number()),
                                wording.period(statement.period())),
                        contract.title(),
                        "/contracts/" + contract.id() + "/statements/" + statement.id() + "/settlement",
                        wording.say("settlement.needs.open")));
    }

    private static Optional<String> what(Actor actor, Contract contract, Statement statement, List<StateSum> sums) {
        boolean finance = actor.is(Role.FINANCE);
        boolean provider = contract.side(actor) == Side.PROVIDER;
        if (finance && has(sums, PortionState.OPEN) && !statement.issue().of().equals(actor.organisation())) {
            return Optional.of("answer");
        }
        if (provider
                && sums.stream()
                        .anyMatch(sum -> sum.state() == PortionState.ACCEPTED
                                && sum.sum().addsUp())) {
            return Optional.of("approve");
        }
        if (finance && provider && has(sums, PortionState.APPROVED)) {
            return Optional.of("settle");
        }
        return finance && has(sums, PortionState.DISPUTED) ? Optional.of("dispute") : Optional.empty();
    }

    private static boolean has(List<StateSum> sums, PortionState state) {
        return sums.stream().anyMatch(sum -> sum.state() == state);
    }
}

package io.makegood.demo;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.contract.Side;
import io.makegood.credit.IssueResult;
import io.makegood.credit.Statements;
import io.makegood.demo.DemoPeople.SignIn;
import io.makegood.party.Role;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The half year in the order in which it was lived: operations record, and finance issues a statement for each month that is over. */
@Component
@ConditionalOnProperty("makegood.demo")
class DemoHistory {
    private static final int STATEMENT_DAY = 3;

    private final DemoRecords records;
    private final Statements statements;
    private final DemoSettlements settlements;
    private final DemoClock clock;

    DemoHistory(DemoRecords records, Statements statements, DemoSettlements settlements, DemoClock clock) {
        this.records = records;
        this.statements = statements;
        this.settlements = settlements;
        this.clock = clock;
    }

    /** Tells it up to now, with what others do meanwhile. */
    void tell(List<SignIn> people, ContractId contract, Instant now, Act... others) {
        List<DemoMonth> months = DemoMonth.until(now);
        List<Act> acts = new ArrayList<>(records.acts(people, contract, now));
        acts.addAll(List.of(others));
        for (DemoMonth month : months) {
            if (!month.isRunning()) {
                acts.add(statement(SignIn.of(people, Side.PROVIDER, Role.FINANCE), contract, month));
            }
        }
        acts.addAll(settlements.acts(people, contract, months, now));
        acts.stream()
                .map(act -> act.by(now))
                .sorted(Comparator.comparing(Act::at))
                .forEach(act -> {
                    clock.at(act.at());
                    act.deed().run();
                });
    }

    private Act statement(SignIn finance, ContractId contract, DemoMonth month) {
        Instant at = month.month()
                .plusMonths(1)
                .atDay(STATEMENT_DAY)
                .atTime(LocalTime.of(9, 30))
                .atZone(DemoMonth.ZONE)
                .toInstant();
        return new Act(at, () -> {
            IssueResult result = statements.issue(finance.actor(), contract, Period.month(month.month()));
            if (!(result instanceof IssueResult.Issued)) {
                throw new IllegalStateException("The demo's statement for " + month.month() + ": " + result);
            }
        });
    }
}

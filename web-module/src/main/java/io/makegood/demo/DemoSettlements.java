package io.makegood.demo;

import io.makegood.contract.ContractId;
import io.makegood.contract.Side;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.IssuedStatements.Row;
import io.makegood.credit.StatementId;
import io.makegood.credit.settlement.Command;
import io.makegood.credit.settlement.Form;
import io.makegood.credit.settlement.Order;
import io.makegood.credit.settlement.Settlements;
import io.makegood.demo.DemoPeople.SignIn;
import io.makegood.party.Role;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What became of the demo's statements: the older ones are settled, two wait for approval, and the last one for an answer. */
@Component
@ConditionalOnProperty("makegood.demo")
class DemoSettlements {
    private static final int ANSWERED = 6;
    private static final int APPROVED = 8;
    private static final int SETTLED = 10;
    private static final int OPEN = 3;

    private final Settlements settlements;
    private final IssuedStatements issued;

    DemoSettlements(Settlements settlements, IssuedStatements issued) {
        this.settlements = settlements;
        this.issued = issued;
    }

    List<Act> acts(List<SignIn> people, ContractId contract, List<DemoMonth> months, Instant now) {
        SignIn customer = SignIn.of(people, Side.CUSTOMER, Role.FINANCE);
        SignIn provider = SignIn.of(people, Side.PROVIDER, Role.FINANCE);
        SignIn approver = SignIn.of(people, Side.PROVIDER, Role.SIGNATORY);
        List<Act> acts = new ArrayList<>();
        List<DemoMonth> over =
                months.stream().filter(month -> !month.isRunning()).toList();
        for (DemoMonth month : over.subList(0, over.size() - 1)) {
            acts.add(act(month, ANSWERED, customer, contract, new Command.Accept(Set.of())));
        }
        for (DemoMonth month : over.subList(0, over.size() - OPEN)) {
            acts.add(act(month, APPROVED, approver, contract, new Command.Approve()));
            for (Form form : List.of(Form.CREDIT_NOTE, Form.EXTENSION, Form.IN_KIND)) {
                acts.add(act(month, SETTLED, provider, contract, new Command.Settle(form, "")));
            }
        }
        return acts.stream().filter(act -> act.at().isBefore(now)).toList();
    }

    private Act act(DemoMonth month, int day, SignIn who, ContractId contract, Command command) {
        Instant at = month.month()
                .plusMonths(1)
                .atDay(day)
                .atTime(LocalTime.of(11, 15))
                .atZone(DemoMonth.ZONE)
                .toInstant();
        return new Act(
                at,
                () -> settlements.act(
                        who.actor(),
                        new Order(UUID.randomUUID(), contract, statement(who, contract, month.number()), command)));
    }

    private StatementId statement(SignIn who, ContractId contract, int number) {
        return issued.of(who.actor(), contract).rows().stream()
                .map(Row::statement)
                .filter(statement -> statement.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
    }
}

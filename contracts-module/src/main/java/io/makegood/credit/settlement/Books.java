package io.makegood.credit.settlement;

import io.makegood.assess.Assessment.Carried;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.credit.Amount;
import io.makegood.credit.Consequence;
import io.makegood.credit.Statement;
import io.makegood.credit.ledger.Account;
import io.makegood.credit.ledger.Balance;
import io.makegood.credit.ledger.Entry;
import io.makegood.credit.ledger.Ledger;
import io.makegood.credit.ledger.Transfer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** With the issue of a statement its portions begin, it gets its number in the issuer's series, and what it says is booked. */
@Component
class Books implements Consequence {
    private final Portions portions;
    private final DocumentNumbers numbers;
    private final Ledger ledger;

    Books(Portions portions, DocumentNumbers numbers, Ledger ledger) {
        this.portions = portions;
        this.numbers = numbers;
        this.ledger = ledger;
    }

    @Override
    public void of(Issued issued) {
        Statement statement = issued.statement();
        List<Portion> all = portions(issued.amounts());
        portions.add(statement.contract(), statement.id(), all);
        List<Transfer> transfers = new ArrayList<>();
        all.stream()
                .filter(Portion::isBooked)
                .map(Portion::amount)
                .forEach(amount ->
                        transfers.add(Transfer.owed(Account.GRANTED, Account.OPEN, amount.unit(), amount.value())));
        transfers.addAll(carried(issued));
        transfers.addAll(taken(issued.lines()));
        ledger.post(new Entry(
                new Entry.Cause(
                        statement.id().id(), Entry.Kind.ISSUE, statement.id().id()),
                statement.contract(),
                statement.issue().at().atZone(issued.zone()).toLocalDate(),
                statement.issue().at(),
                transfers));
        numbers.give(
                statement.issue().of(),
                DocumentNumbers.Kind.STATEMENT,
                new DocumentNumbers.Document(
                        statement.id().id(),
                        statement.contract(),
                        statement.issue().at()));
    }

    private static List<Portion> portions(List<Amount> lines) {
        List<Portion> portions = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            Amount amount = lines.get(line - 1);
            if (amount.value().signum() != 0) {
                portions.add(new Portion(line, line, amount, PortionState.OPEN, Optional.empty(), Optional.empty()));
            }
        }
        return portions;
    }

    /** The accounts of the caps are brought to what the assessment carries on. */
    private List<Transfer> carried(Issued issued) {
        Map<Transfer.Cap, BigDecimal> change = new LinkedHashMap<>();
        issued.computed().parts().stream()
                .flatMap(part -> part.assessment().carried().stream())
                .forEach(each -> change.merge(cap(each), each.amount(), BigDecimal::add));
        for (Balance held : ledger.carried(issued.statement().contract())) {
            change.merge(
                    new Transfer.Cap(held.subject(), held.unit()), held.amount().negate(), BigDecimal::add);
        }
        return change.entrySet().stream()
                .filter(each -> each.getValue().signum() != 0)
                .map(each -> Transfer.ofCap(Account.EXCESS, Account.CARRIED, each.getKey(), each.getValue()))
                .toList();
    }

    private static Transfer.Cap cap(Carried carried) {
        return new Transfer.Cap(carried.cap(), carried.unit());
    }

    /** What the lines take of the caps that they were held against. */
    private static List<Transfer> taken(List<Entitlement> lines) {
        Map<Transfer.Cap, BigDecimal> taken = new LinkedHashMap<>();
        for (Entitlement line : lines) {
            Amount amount = Amount.of(line.owed());
            if (amount.addsUp()) {
                line.findings().stream()
                        .map(finding -> finding.values().get("cap"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(cap ->
                                taken.merge(new Transfer.Cap(cap, amount.unit()), amount.value(), BigDecimal::add));
            }
        }
        return taken.entrySet().stream()
                .filter(each -> each.getValue().signum() != 0)
                .map(each -> Transfer.ofCap(Account.CAP_ROOM, Account.CAP_TAKEN, each.getKey(), each.getValue()))
                .toList();
    }
}

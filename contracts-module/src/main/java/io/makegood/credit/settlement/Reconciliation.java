package io.makegood.credit.settlement;

import io.makegood.assess.Assessment.Total;
import io.makegood.contract.ContractId;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.IssuedStatements.Row;
import io.makegood.credit.Sum;
import io.makegood.credit.ledger.Account;
import io.makegood.credit.ledger.Balance;
import io.makegood.credit.ledger.Entry;
import io.makegood.credit.ledger.Ledger;
import io.makegood.credit.ledger.Transfer;
import io.makegood.credit.settlement.Reconciled.OfState;
import io.makegood.credit.settlement.Reconciled.OfStatement;
import io.makegood.party.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves, or disproves, that the lines, the computations, the portions and the books of a contract say the same. */
@Service
@Transactional(readOnly = true)
public class Reconciliation {
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);
    private static final List<Account> SETTLED =
            List.of(Account.CREDIT_NOTE, Account.SET_OFF, Account.PAYMENT, Account.EXTENSION, Account.IN_KIND);

    private final IssuedStatements issued;
    private final StatementLives lives;
    private final Ledger ledger;

    Reconciliation(IssuedStatements issued, StatementLives lives, Ledger ledger) {
        this.issued = issued;
        this.lives = lives;
        this.ledger = ledger;
    }

    public Reconciled of(Actor actor, ContractId contract) {
        List<Entry> entries = ledger.until(actor, contract, ALWAYS);
        List<Balance> counted = ledger.balances(actor, contract, ALWAYS);
        List<OfStatement> statements = issued.of(actor, contract).rows().stream()
                .flatMap(row -> ofStatement(actor, row, entries).stream())
                .toList();
        return new Reconciled(
                statements,
                states(lives.sums(actor, contract), counted),
                counted.equals(ledger.running(actor, contract)));
    }

    private List<OfStatement> ofStatement(Actor actor, Row row, List<Entry> entries) {
        Map<String, BigDecimal> lines = new TreeMap<>();
        row.sums().stream()
                .filter(Reconciliation::addsUp)
                .forEach(sum -> lines.merge(sum.unit(), sum.amount(), BigDecimal::add));
        Map<String, BigDecimal> computed = new TreeMap<>();
        for (Total total : issued.open(
                        actor, row.statement().contract(), row.statement().id())
                .totals()) {
            computed.merge(total.unit(), total.amount(), BigDecimal::add);
        }
        Map<String, BigDecimal> booked = booked(entries, row.statement().id().id());
        Set<String> units = new TreeSet<>(lines.keySet());
        units.addAll(computed.keySet());
        units.addAll(booked.keySet());
        return units.stream()
                .map(unit ->
                        new OfStatement(row.statement(), unit, of(lines, unit), of(computed, unit), of(booked, unit)))
                .filter(each -> each.lines().signum() != 0
                        || each.computed().signum() != 0
                        || each.booked().signum() != 0)
                .toList();
    }

    private static boolean addsUp(Sum sum) {
        return switch (sum.kind()) {
            case CREDIT, EARNED_BACK, EXTRA_TIME, UNITS -> true;
            case DUTY, RIGHT, NOTHING -> false;
        };
    }

    /** What the entry of the issue booked as owed. */
    private static Map<String, BigDecimal> booked(List<Entry> entries, UUID statement) {
        Map<String, BigDecimal> booked = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.cause().id().equals(statement))
                .flatMap(entry -> entry.transfers().stream())
                .forEach(transfer -> {
                    if (transfer.credit() == Account.OPEN) {
                        booked.merge(transfer.unit(), transfer.amount(), BigDecimal::add);
                    } else if (transfer.debit() == Account.OPEN) {
                        booked.merge(transfer.unit(), transfer.amount().negate(), BigDecimal::add);
                    }
                });
        return booked;
    }

    private static List<OfState> states(List<StateSum> sums, List<Balance> balances) {
        List<OfState> rows = new ArrayList<>();
        Set<String> units = new TreeSet<>();
        balances.stream().filter(Reconciliation::isOwed).forEach(balance -> units.add(balance.unit()));
        sums.stream()
                .filter(sum -> sum.sum().addsUp())
                .forEach(sum -> units.add(sum.sum().unit()));
        for (String unit : units) {
            for (PortionState state : PortionState.values()) {
                BigDecimal portions = sums.stream()
                        .filter(sum -> sum.state() == state && sum.sum().unit().equals(unit))
                        .map(sum -> sum.sum().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal booked = balances.stream()
                        .filter(balance -> isOwed(balance) && balance.unit().equals(unit))
                        .filter(balance -> accounts(state).contains(balance.account()))
                        .map(Balance::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (state != PortionState.VOID
                        && state != PortionState.SPLIT
                        && (portions.signum() != 0 || booked.signum() != 0)) {
                    rows.add(new OfState(state, unit, portions, booked));
                }
            }
        }
        return rows;
    }

    private static boolean isOwed(Balance balance) {
        return balance.subject().equals(Transfer.TO_CUSTOMER)
                || balance.subject().equals(Transfer.TO_PROVIDER);
    }

    private static List<Account> accounts(PortionState state) {
        return switch (state) {
            case OPEN -> List.of(Account.OPEN);
            case ACCEPTED -> List.of(Account.ACCEPTED);
            case DISPUTED -> List.of(Account.CONTESTED);
            case APPROVED -> List.of(Account.APPROVED);
            case SETTLED -> SETTLED;
            case VOID, SPLIT -> List.of();
        };
    }

    private static BigDecimal of(Map<String, BigDecimal> sums, String unit) {
        return sums.getOrDefault(unit, BigDecimal.ZERO);
    }
}

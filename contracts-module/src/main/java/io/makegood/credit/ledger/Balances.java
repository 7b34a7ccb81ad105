package io.makegood.credit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds transfers up, account by account. */
final class Balances {
    private static final Comparator<Balance> ORDER =
            Comparator.comparing(Balance::unit).thenComparing(Balance::account).thenComparing(Balance::subject);

    private Balances() {}

    private record Key(Account account, String subject, String unit) {}

    static List<Balance> of(List<Entry> entries) {
        Map<Key, BigDecimal> sums = new LinkedHashMap<>();
        entries.stream().flatMap(entry -> entry.transfers().stream()).forEach(transfer -> {
            add(sums, transfer.debit(), transfer, transfer.amount().negate());
            add(sums, transfer.credit(), transfer, transfer.amount());
        });
        List<Balance> balances = new ArrayList<>();
        sums.forEach((key, sum) -> balances.add(new Balance(key.account(), key.subject(), key.unit(), sum)));
        return sorted(balances);
    }

    private static void add(Map<Key, BigDecimal> sums, Account account, Transfer transfer, BigDecimal by) {
        sums.merge(new Key(account, transfer.subject(), transfer.unit()), by, BigDecimal::add);
    }

    /** In one order, without the accounts that hold nothing. */
    static List<Balance> sorted(List<Balance> balances) {
        return balances.stream()
                .filter(balance -> balance.amount().signum() != 0)
                .sorted(ORDER)
                .toList();
    }
}

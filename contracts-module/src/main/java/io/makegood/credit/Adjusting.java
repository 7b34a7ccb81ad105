package io.makegood.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds line by line in what a period comes to now something other than was issued for it. What arises or not, a duty or a right, is
 * adjusted when it arises; one that was issued stays, and may be disputed.
 */
final class Adjusting {
    private Adjusting() {}

    /** What adds up as one number: a line in a unit. */
    private record Key(Line line, String unit) {}

    private static final Comparator<Key> ORDER = Comparator.comparing(
                    (Key key) -> key.line().window().start())
            .thenComparing(key -> key.line().window().end())
            .thenComparing(key -> key.line().objective())
            .thenComparing(key -> key.line().remedy())
            .thenComparing(key -> key.line().event())
            .thenComparing(Key::unit);

    /** The earlier adjustments are those of the same statement. */
    static List<Adjustment> of(Statement statement, Computed issued, List<Adjustment> earlier, Computed now) {
        Map<Key, BigDecimal> before = new LinkedHashMap<>();
        Map<Key, BigDecimal> after = new LinkedHashMap<>();
        Map<Key, Amount.Kind> kinds = new LinkedHashMap<>();
        issued.entitlements().forEach(line -> add(before, kinds, line.line(), amount(line)));
        earlier.forEach(each -> add(before, kinds, each.line(), each.difference()));
        now.entitlements().forEach(line -> add(after, kinds, line.line(), amount(line)));
        Adjustment.Earlier adjusted = new Adjustment.Earlier(statement.id(), statement.number());
        List<Adjustment> adjustments = new ArrayList<>();
        kinds.keySet().stream().sorted(ORDER).forEach(key -> {
            Adjustment.Values values = new Adjustment.Values(
                    before.getOrDefault(key, BigDecimal.ZERO), after.getOrDefault(key, BigDecimal.ZERO));
            Amount.Kind kind = kinds.getOrDefault(key, Amount.Kind.NOTHING);
            if (values.differ() && (values.issued().signum() == 0 || addsUp(kind))) {
                adjustments.add(Adjustment.of(adjusted, key.line(), kind, key.unit(), values));
            }
        });
        return adjustments;
    }

    private static boolean addsUp(Amount.Kind kind) {
        return new Amount(kind, BigDecimal.ZERO, "").addsUp();
    }

    private static Amount amount(Entitlement line) {
        return Amount.of(line.owed());
    }

    private static void add(Map<Key, BigDecimal> sums, Map<Key, Amount.Kind> kinds, Line line, Amount amount) {
        if (amount.kind() != Amount.Kind.NOTHING) {
            Key key = new Key(line, amount.unit());
            sums.merge(key, amount.value(), BigDecimal::add);
            kinds.put(key, amount.kind());
        }
    }
}

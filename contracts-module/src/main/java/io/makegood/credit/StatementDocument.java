package io.makegood.credit;

import io.makegood.assess.Assessment.Total;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An issued statement with the computation it stands on, what each part of that was made of, and the seconds of extra
 * usage time that the statements before it granted.
 */
public record StatementDocument(
        Statement statement,
        Computed computed,
        List<Evidence> evidence,
        Adjusted adjusted,
        BigDecimal extraTimeBefore) {
    public StatementDocument {
        evidence = List.copyOf(evidence);
    }

    /** The lines that adjust earlier statements, and what the periods of those come to now. */
    public record Adjusted(List<Adjustment> lines, Map<StatementId, Computed> now) {
        public Adjusted {
            lines = List.copyOf(lines);
            now = Map.copyOf(now);
        }
    }

    /** The sum of each unit over the own month and the adjustments, by unit. */
    public List<Total> totals() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        computed.totals().forEach(total -> sums.merge(total.unit(), total.amount(), BigDecimal::add));
        adjusted.lines().stream()
                .map(Adjustment::difference)
                .filter(Amount::addsUp)
                .forEach(amount -> sums.merge(amount.unit(), amount.value(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new Total(sum.getKey(), sum.getValue()))
                .toList();
    }
}

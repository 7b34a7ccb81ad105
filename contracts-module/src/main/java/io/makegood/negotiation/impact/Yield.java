package io.makegood.negotiation.impact;

import io.makegood.assess.Assessment.Total;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What one and the same terms yield over months. */
public record Yield(List<Month> months) {
    public Yield {
        months = List.copyOf(months);
    }

    /**
     * A month: the sum of each unit, the objectives that were missed (by id), whether a cap was reached, and how many duties
     * and rights arose.
     */
    public record Month(YearMonth month, List<Total> owed, Set<String> missed, boolean atCap, int duties) {
        public Month {
            owed = List.copyOf(owed);
            missed = java.util.Collections.unmodifiableSet(new TreeSet<>(missed));
        }
    }

    /** The sum of each unit over all months, by unit; what comes to nothing is left out. */
    public List<Total> owed() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        months.stream()
                .flatMap(month -> month.owed().stream())
                .forEach(total -> sums.merge(total.unit(), total.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> new Total(sum.getKey(), sum.getValue()))
                .toList();
    }

    public int monthsMissed() {
        return count(month -> !month.missed().isEmpty());
    }

    public int monthsAtCap() {
        return count(Month::atCap);
    }

    public int duties() {
        return months.stream().mapToInt(Month::duties).sum();
    }

    private int count(Predicate<Month> wanted) {
        return Math.toIntExact(months.stream().filter(wanted).count());
    }
}

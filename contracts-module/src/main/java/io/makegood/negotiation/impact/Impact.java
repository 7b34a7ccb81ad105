package io.makegood.negotiation.impact;

import io.makegood.assess.Assessment.Total;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the records of the last months yield under terms as they are and as they are proposed. It follows from the terms
 * and the records alone, and is therefore the same for both parties.
 */
public record Impact(
        List<YearMonth> months, Yield before, Yield after, List<Happening> happenings, Judgeable judgeable) {
    public Impact {
        months = List.copyOf(months);
        happenings = List.copyOf(happenings);
    }

    /**
     * Whether there is any record of the months, and the objectives (by id) about which there is none, so that nothing can
     * be said of them.
     */
    public record Judgeable(boolean anyRecords, List<String> unjudged) {
        public Judgeable {
            unjudged = List.copyOf(unjudged);
        }
    }

    /** After less before, by unit; what is the same is left out. */
    public List<Total> difference() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        after.owed().forEach(total -> sums.merge(total.unit(), total.amount(), BigDecimal::add));
        before.owed().forEach(total -> sums.merge(total.unit(), total.amount().negate(), BigDecimal::add));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> new Total(sum.getKey(), sum.getValue()))
                .toList();
    }
}

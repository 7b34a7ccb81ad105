package io.makegood.terms.remedy;

import io.makegood.terms.value.Money;
import io.makegood.terms.value.Rounding;
import java.util.List;

/**
 * How awards of all objectives come together. The order is fixed: caps of each remedy, combination, caps of the
 * contract in their order, minimum payable, rounding.
 */
public record Settlement(
        List<Combination> combinations,
        List<Cap> caps,
        MoneyRounding rounding,
        MinimumPayable minimumPayable,
        Procedure procedure,
        List<AfterEffect> afterEffects) {

    public Settlement {
        combinations = List.copyOf(combinations);
        caps = List.copyOf(caps);
        afterEffects = List.copyOf(afterEffects);
    }

    /** Awards of one group of objectives in one window; objectives in no group add up. */
    public record Combination(String id, Mode mode, List<String> objectives) {
        public Combination {
            objectives = List.copyOf(objectives);
        }

        public enum Mode {
            SUM,
            GREATEST,
            /** The customer chooses; until then the greatest is shown. */
            CUSTOMER_CHOICE,
            ROOT_CAUSE_ONLY,
            /** The first listed objective that yields an award excludes the others. */
            NOT_TOGETHER
        }
    }

    /** Money is rounded once: each line, or only the total (the last line takes the difference). */
    public record MoneyRounding(Stage stage, Rounding.ToPlaces rounding) {
        public enum Stage {
            LINE,
            TOTAL
        }
    }

    /** The smallest amount that is paid; the exact amount is tested before rounding. */
    public sealed interface MinimumPayable {
        record None() implements MinimumPayable {}

        record AtLeast(Money amount) implements MinimumPayable {}

        record MoreThan(Money amount) implements MinimumPayable {}
    }
}

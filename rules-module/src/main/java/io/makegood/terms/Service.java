package io.makegood.terms;

import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import java.util.List;

/** A service that is provided, what it costs, and within which limits the promises hold (words that compute nothing). */
public record Service(String id, String name, Charge charge, List<String> limits) {
    public Service {
        limits = List.copyOf(limits);
    }

    /** Net recurring charge for a month or a year, and the tax that gross amounts add. */
    public record Charge(Money net, Per per, Percentage tax) {
        public enum Per {
            MONTH,
            YEAR
        }
    }
}

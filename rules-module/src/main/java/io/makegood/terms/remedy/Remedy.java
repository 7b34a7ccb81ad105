package io.makegood.terms.remedy;

import io.makegood.terms.value.Rounding;
import java.util.List;

/**
 * What is owed when a promise is missed: a schedule from level to award, the base of its percentages, its own caps.
 * {@code trigger} is a field of its own because published tables may contradict their promise.
 */
public record Remedy(
        String id, Trigger trigger, Schedule schedule, Base base, Rounding percentRounding, List<Cap> caps) {
    public Remedy {
        caps = List.copyOf(caps);
    }
}

package io.makegood.terms.remedy;

import io.makegood.terms.measurement.Promise;
import io.makegood.terms.text.Refusal;
import io.makegood.terms.value.LevelRange;
import java.util.List;
import java.util.stream.Stream;

/** When a remedy is looked at: on a missed promise, below the minimum level, on a level of its own, or when kept. */
public sealed interface Trigger {

    record PromiseMissed() implements Trigger {}

    record MinimumMissed() implements Trigger {}

    /** The schedule decides alone, whatever the promise says. */
    record Always() implements Trigger {}

    record LevelWithin(LevelRange range) implements Trigger {}

    /** For a bonus. */
    record PromiseKept() implements Trigger {}

    /** As another trigger, and only where all conditions hold; where one does not, the miss counts and nothing is owed. */
    record Provided(Trigger of, List<Promise.Eligibility> conditions) implements Trigger {
        public Provided {
            conditions = List.copyOf(conditions);
            if (conditions.isEmpty()) {
                throw new Refusal("noCondition");
            }
        }
    }

    /** The trigger itself, without conditions. */
    default Trigger bare() {
        return this instanceof Provided provided ? provided.of().bare() : this;
    }

    /** All conditions around it. */
    default List<Promise.Eligibility> provisos() {
        return this instanceof Provided provided
                ? Stream.concat(provided.conditions().stream(), provided.of().provisos().stream())
                        .toList()
                : List.of();
    }
}

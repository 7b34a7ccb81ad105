package io.makegood.record.entry;

import io.makegood.measure.fact.Fact;
import java.util.List;

/** What came of an entry: a fact, or every reason why not. */
public sealed interface Assembled {

    record Done(Fact fact) implements Assembled {}

    record Refused(List<Problem> problems) implements Assembled {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

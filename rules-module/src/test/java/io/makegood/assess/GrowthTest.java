package io.makegood.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.makegood.assess.vectors.VectorDocuments;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Many facts cost as much for each as few do, by the bytes that an assessment allocates, because those do not depend on
 * how busy the machine is. A quarter more is allowed: a sorted list of eight times the length is looked through in
 * three more steps.
 */
class GrowthTest {

    private static final Period APRIL = Period.parse("2026-04");
    private static final Instant KNOWN = Instant.parse("2026-05-03T00:00:00Z");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEW = 300;
    private static final int TIMES = 8;

    @TestFactory
    Stream<DynamicTest> eightTimesTheFactsCostEightTimesAsMuch() {
        List<Terms> all = VectorDocuments.terms()
                .filter(terms -> !Lint.hasErrors(Lint.check(terms)))
                .distinct()
                .toList();
        return all.stream()
                .map(terms -> DynamicTest.dynamicTest(indicators(terms), () -> {
                    grows(terms, ManyFacts::of);
                    grows(terms, ManyFacts::outages);
                }));
    }

    private static void grows(Terms terms, BiFunction<Terms, Integer, Facts> made) {
        Facts few = made.apply(terms, FEW);
        Facts many = made.apply(terms, FEW * TIMES);

        assertThat(allocated(terms, many)).isLessThan(allocated(terms, few) * TIMES * 5 / 4);
    }

    /** The second time, when the rules were met and everything is loaded. */
    private static long allocated(Terms terms, Facts facts) {
        Assessor.current().of(terms, APRIL, facts, KNOWN);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Assessor.current().of(terms, APRIL, facts, KNOWN);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static String indicators(Terms terms) {
        return String.join(
                ", ",
                terms.objectives().stream()
                        .map(objective ->
                                objective.measurement().indicator().getClass().getSimpleName())
                        .toList());
    }
}

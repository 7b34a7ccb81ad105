package io.makegood.assess;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property over random cases for a bounded processor time, which a busy machine does not shorten, and over {@link
 * #AT_LEAST} of them in any case. {@code -Dmakegood.seed=N -Dmakegood.cases=1} replays the case
 * that a failure names; {@code -Dmakegood.seconds=N} searches longer.
 */
final class Seeded {

    private static final long SEED = Long.getLong("makegood.seed", 20_260_401L);
    private static final int CASES = Integer.getInteger("makegood.cases", 100_000);
    private static final int AT_LEAST = Math.min(CASES, 100);
    private static final int SECONDS = Integer.getInteger("makegood.seconds", 2);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Seeded() {}

    static void check(String property, Consumer<Random> holds) {
        long end = THREADS.getCurrentThreadCpuTime() + SECONDS * 1_000_000_000L;
        int cases = 0;
        while (cases < CASES && (cases < AT_LEAST || THREADS.getCurrentThreadCpuTime() < end)) {
            long seed = SEED + cases;
            try {
                holds.accept(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError(
                        property + " does not hold; replay with -Dmakegood.seed=" + seed + " -Dmakegood.cases=1",
                        broken);
            }
            cases++;
        }
        System.out.println(property + ": " + cases + " cases from seed " + SEED);
    }
}

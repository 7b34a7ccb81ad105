package io.makegood.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The processor time that one thread has spent on the rules and on the plain method, by turns, so that a machine that does
 * other things at the same time slows both. It prints a line for each iteration.
 */
@State(Scope.Thread)
public class Spent {

    /** The plain method is fast: it does the same contracts so often, or the clock would be what is measured. */
    private static final int PLAIN_TIMES = 20;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long rules;
    private long plain;
    private long months;

    /** So many months by the rules, and the same ones by the plain method. */
    void on(int count, Runnable byRules, Runnable byPlain) {
        long start = threads.getCurrentThreadCpuTime();
        byRules.run();
        long between = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < PLAIN_TIMES; i++) {
            byPlain.run();
        }
        rules += between - start;
        plain += threads.getCurrentThreadCpuTime() - between;
        months += count;
    }

    @TearDown(Level.Iteration)
    public void say() {
        double byRules = rules / 1_000.0 / months;
        double byPlain = plain / 1_000.0 / months / PLAIN_TIMES;
        System.out.printf(
                "%n  rules %.1f us, plain %.2f us of processor time a month: 1 to %.0f, %.0f months per second and core%n",
                byRules, byPlain, byRules / byPlain, 1_000_000 / byRules);
        rules = 0;
        plain = 0;
        months = 0;
    }
}

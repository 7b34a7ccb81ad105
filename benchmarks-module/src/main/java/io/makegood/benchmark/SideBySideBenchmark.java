package io.makegood.benchmark;

import io.makegood.benchmark.MonthBenchmark.Contracts;
import io.makegood.benchmark.MonthBenchmark.Turn;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The rules and the plain method by turns in one thread, each with the processor time it took, so that a machine that does
 * other things at the same time slows both. It prints a line for each iteration.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(3)
public class SideBySideBenchmark {

    private static final int AT_ONCE = 100;
    /** The plain method is fast: it does the same contracts so often, or the clock would be what is measured. */
    private static final int PLAIN_TIMES = 20;

    /** What one thread has spent on each. */
    @State(Scope.Thread)
    public static class Spent {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long rules;
        private long plain;
        private long months;

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

    @Benchmark
    @OperationsPerInvocation(AT_ONCE)
    public void both(Contracts contracts, Turn turn, Spent spent, Blackhole used) {
        Contract[] some = new Contract[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            some[i] = turn.of(contracts);
        }
        long start = spent.threads.getCurrentThreadCpuTime();
        for (Contract contract : some) {
            used.consume(contracts.assess(contract));
        }
        long between = spent.threads.getCurrentThreadCpuTime();
        for (int i = 0; i < PLAIN_TIMES; i++) {
            for (Contract contract : some) {
                used.consume(PlainMonth.of(contract.incidents()));
            }
        }
        spent.rules += between - start;
        spent.plain += spent.threads.getCurrentThreadCpuTime() - between;
        spent.months += AT_ONCE;
    }
}

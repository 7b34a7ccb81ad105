package io.makegood.benchmark;

import io.makegood.benchmark.MonthBenchmark.Contracts;
import io.makegood.benchmark.MonthBenchmark.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The rules and the plain method by turns in each thread, with the processor time that each took. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(3)
public class SideBySideBenchmark {

    private static final int AT_ONCE = 100;

    @Benchmark
    @OperationsPerInvocation(AT_ONCE)
    public void both(Contracts contracts, Turn turn, Spent spent, Blackhole used) {
        List<Contract> some = new ArrayList<>(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            some.add(turn.of(contracts));
        }
        spent.on(
                AT_ONCE,
                () -> some.forEach(contract -> used.consume(contracts.assess(contract))),
                () -> some.forEach(contract -> used.consume(PlainMonth.of(contract.incidents()))));
    }
}

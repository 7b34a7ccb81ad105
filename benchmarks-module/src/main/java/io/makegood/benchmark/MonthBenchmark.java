package io.makegood.benchmark;

import io.makegood.assess.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One month of one of 10,000 contracts with 20 incidents each, by the rules with every reason and by the plain method. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class MonthBenchmark {

    /** All contracts and the terms they share. */
    @State(Scope.Benchmark)
    public static class Contracts {
        private static final int CONTRACTS = 10_000;

        private final List<Contract> all = new ArrayList<>();
        private final RuledMonth rules = new RuledMonth();

        Assessment assess(Contract contract) {
            return rules.assess(contract);
        }

        @Setup
        public void make() {
            Random random = new Random(20_260_401);
            for (int i = 0; i < CONTRACTS; i++) {
                all.add(Contract.usual(random, 20));
            }
        }
    }

    /** Where a thread is among the contracts. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        Contract of(Contracts contracts) {
            next = (next + 1) % contracts.all.size();
            return contracts.all.get(next);
        }
    }

    @Benchmark
    public Assessment rules(Contracts contracts, Turn turn) {
        return contracts.assess(turn.of(contracts));
    }

    @Benchmark
    public Object plain(Contracts contracts, Turn turn) {
        return PlainMonth.of(turn.of(contracts).incidents());
    }
}

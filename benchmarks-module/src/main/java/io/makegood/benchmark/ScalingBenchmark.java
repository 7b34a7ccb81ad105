package io.makegood.benchmark;

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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How the time grows with the incidents of one month, and with the contracts of which a month is assessed; beside the rules
 * the plain method does the same, and the processor time of each is printed.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ScalingBenchmark {

    /** One contract with so many incidents. */
    @State(Scope.Benchmark)
    public static class One {
        @Param({"10", "100", "1000", "10000"})
        public int incidents;

        private final RuledMonth rules = new RuledMonth();
        private Contract contract = Contract.usual(new Random(0), 4);

        @Setup
        public void make() {
            contract = Contract.usual(new Random(20_260_401), incidents);
        }
    }

    /** So many contracts with 20 incidents each. */
    @State(Scope.Benchmark)
    public static class Many {
        @Param({"10", "100", "1000", "10000"})
        public int contracts;

        private final RuledMonth rules = new RuledMonth();
        private final List<Contract> all = new ArrayList<>();

        @Setup
        public void make() {
            Random random = new Random(20_260_401);
            for (int i = 0; i < contracts; i++) {
                all.add(Contract.usual(random, 20));
            }
        }
    }

    @Benchmark
    public void incidents(One one, Spent spent, Blackhole used) {
        spent.on(
                1,
                () -> used.consume(one.rules.assess(one.contract)),
                () -> used.consume(PlainMonth.of(one.contract.incidents())));
    }

    @Benchmark
    public void contracts(Many many, Spent spent, Blackhole used) {
        spent.on(
                many.contracts,
                () -> many.all.forEach(contract -> used.consume(many.rules.assess(contract))),
                () -> many.all.forEach(contract -> used.consume(PlainMonth.of(contract.incidents()))));
    }
}

package io.makegood.benchmark;

import io.makegood.assess.Assessment;
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

/** How the time of one month grows with its incidents. */
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

    @Benchmark
    public Assessment rules(One one) {
        return one.rules.assess(one.contract);
    }
}

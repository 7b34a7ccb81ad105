package io.makegood.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An incident costs the same among many as among few, by the bytes that are allocated for it. */
class GrowthTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEW = 500;
    private static final int TIMES = 10;

    @Test
    void tenTimesTheIncidentsCostTenTimesAsMuch() {
        RuledMonth rules = new RuledMonth();
        Contract few = Contract.usual(new Random(1), FEW);
        Contract many = Contract.usual(new Random(1), FEW * TIMES);

        assertThat(allocated(rules, many)).isLessThan(allocated(rules, few) * TIMES * 5 / 4);
    }

    private static long allocated(RuledMonth rules, Contract contract) {
        rules.assess(contract);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        rules.assess(contract);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}

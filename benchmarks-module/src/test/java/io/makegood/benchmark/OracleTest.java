package io.makegood.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The rules and the plain method owe the same for random contracts. {@code -Dmakegood.contracts=100000} asks for more,
 * {@code -Dmakegood.seed=N} for others or for the one that differed.
 */
class OracleTest {

    private static final int CONTRACTS = Integer.getInteger("makegood.contracts", 5_000);
    private static final long SEED = Long.getLong("makegood.seed", 20_260_401L);

    @Test
    void theRulesOweWhatThePlainMethodOwes() {
        RuledMonth rules = new RuledMonth();
        System.out.println("seed " + SEED + ", " + CONTRACTS + " contracts");
        for (int i = 0; i < CONTRACTS; i++) {
            Random random = new Random(SEED + i);
            Contract contract = i % 4 == 0 ? Contract.usual(random, 20) : Contract.any(random);

            assertThat(RuledMonth.owed(rules.assess(contract)))
                    .as("seed %d", SEED + i)
                    .isEqualTo(PlainMonth.of(contract.incidents()));
        }
    }

    @Test
    void theWorkloadIsTheAgreedOne() {
        Contract contract = Contract.usual(new Random(1), 20);

        assertThat(contract.incidents()).hasSize(20);
        assertThat(contract.incidents().stream().filter(Incident::excluded)).hasSize(3);
        long overlapping = 0;
        for (int i = 1; i < 20; i++) {
            overlapping += contract.incidents().get(i).start()
                            < contract.incidents().get(i - 1).end()
                    ? 1
                    : 0;
        }
        assertThat(overlapping).isEqualTo(5);
    }
}

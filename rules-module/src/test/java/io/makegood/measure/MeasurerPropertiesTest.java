package io.makegood.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.measure.fact.Fact;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every failure names the seed that repeats it. */
class MeasurerPropertiesTest {

    private static final int CASES = 300;

    @Test
    void aLongerOutageNeverImprovesAvailability() {
        each((random, seed) -> {
            List<Fact> outages = outages(random);
            Fact.Outage first = (Fact.Outage) outages.getFirst();
            List<Fact> longer = new ArrayList<>(outages);
            longer.set(0, with(first, first.span().start(), first.span().end().plusSeconds(random.nextInt(9000))));
            assertThat(level(longer)).as("seed %s", seed).isLessThanOrEqualTo(level(outages));
        });
    }

    @Test
    void splittingAnOutageInTwoThatTouchChangesNothing() {
        each((random, seed) -> {
            List<Fact> outages = outages(random);
            Fact.Outage first = (Fact.Outage) outages.getFirst();
            long length = first.span().length().toSeconds();
            Instant middle = first.span().start().plusSeconds(random.nextLong(length + 1));
            List<Fact> split = new ArrayList<>(outages);
            split.set(0, with(first, first.span().start(), middle));
            split.add(Given.outage("rest", middle.toString(), first.span().end().toString()));
            assertThat(level(split)).as("seed %s", seed).isEqualByComparingTo(level(outages));
        });
    }

    @Test
    void theOrderOfTheFactsChangesNothing() {
        each((random, seed) -> {
            List<Fact> outages = outages(random);
            List<Fact> shuffled = new ArrayList<>(outages);
            Collections.shuffle(shuffled, random);
            assertThat(measured(shuffled)).as("seed %s", seed).isEqualTo(measured(outages));
        });
    }

    private interface Case {
        void check(Random random, long seed);
    }

    private static void each(Case property) {
        for (long seed = 1; seed <= CASES; seed++) {
            property.check(new Random(seed), seed);
        }
    }

    private static Fraction level(List<Fact> facts) {
        return measured(facts).getFirst().level().orElseThrow().value();
    }

    private static List<Measured> measured(List<Fact> facts) {
        return Given.utc()
                .measuring(Given.availability(Given.minimum(
                        "PT20M", true, io.makegood.terms.measurement.Counting.MinimumLength.Of.GROSS, false)))
                .excluding(Given.maintenanceWithNotice("PT48H"))
                .facts(facts)
                .measured("2026-04-01", "2026-05-01");
    }

    private static List<Fact> outages(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Instant start = Given.at("2026-03-30T00:00:00Z").plusSeconds(random.nextInt(33 * 86_400));
            Instant end = start.plusSeconds(60 + random.nextInt(20_000));
            facts.add(
                    i % 4 == 3
                            ? Given.maintenance("m" + i, start.toString(), end.toString(), "2026-03-01T00:00:00Z")
                            : Given.outage("o" + i, start.toString(), end.toString()));
        }
        return facts;
    }

    private static Fact with(Fact.Outage outage, Instant start, Instant end) {
        return Given.outage(outage.id(), start.toString(), end.toString());
    }
}

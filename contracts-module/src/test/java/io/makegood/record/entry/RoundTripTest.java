package io.makegood.record.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact becomes the texts of a form and the same fact again, in whatever zone the form is. */
class RoundTripTest {
    private static final Instant TWICE_EARLIER = Instant.parse("2025-10-26T00:30:00Z");
    private static final Instant TWICE_LATER = Instant.parse("2025-10-26T01:30:00.000000001Z");
    private static final Interval NIGHT = new Interval(TWICE_EARLIER, TWICE_LATER);

    @ParameterizedTest
    @MethodSource("facts")
    void aFactComesBackAsItWas(Fact fact) {
        for (String zone : List.of("Europe/Warsaw", "UTC", "America/St_Johns")) {
            Entry entry = Disassembly.of(fact, ZoneId.of(zone));

            assertThat(Assembly.assemble(entry, Times.iso(ZoneId.of(zone))))
                    .as("%s in %s", entry, zone)
                    .isEqualTo(new Assembled.Done(fact));
        }
    }

    @Test
    void thereIsAFactOfEveryKindAmongThem() {
        assertThat(facts().map(fact -> Kind.of(fact).orElseThrow())).containsAll(Arrays.asList(Kind.values()));
    }

    @Test
    void withoutItsOffsetTheHourThatExistsTwiceIsAskedFor() {
        Map<String, String> texts =
                new HashMap<>(Disassembly.of(facts().findFirst().orElseThrow(), ZoneId.of("Europe/Warsaw"))
                        .texts());
        texts.remove("start.offset");

        Assembled result =
                Assembly.assemble(Entry.of(Kind.OUTAGE, "INC-1", texts), Times.iso(ZoneId.of("Europe/Warsaw")));

        assertThat(result).isInstanceOfSatisfying(Assembled.Refused.class, refused -> assertThat(refused.problems())
                .extracting(Problem::field, Problem::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple("start", "timeTwice")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "100.1", "-5", "a", "1/0"})
    void aShareIsAboveNothingAndAtMostAll(String affected) {
        Map<String, String> texts = new HashMap<>(
                Map.of("service", "cloud", "start", "2026-01-01T00:00:00Z", "cause", "provider", "affected", affected));

        Assembled result = Assembly.assemble(Entry.of(Kind.OUTAGE, "INC-1", texts), Times.iso(ZoneId.of("UTC")));

        if (affected.isEmpty()) {
            assertThat(((Fact.Outage) ((Assembled.Done) result).fact()).affected())
                    .isEqualTo(Fraction.ONE);
        } else {
            assertThat(((Assembled.Refused) result).problems())
                    .extracting(Problem::field, Problem::reason)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("affected", "percentOutOfRange"));
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Map<String, String> texts = Map.of(
                "start",
                "yesterday",
                "end",
                "2026-01-01T00:00",
                "cause",
                "nobody",
                "root",
                "perhaps",
                "affected",
                "200");

        Assembled result = Assembly.assemble(Entry.of(Kind.OUTAGE, "INC-1", texts), Times.iso(ZoneId.of("UTC")));

        assertThat(((Assembled.Refused) result).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("service", "start", "cause", "root", "affected");
    }

    static Stream<Fact> facts() {
        Optional<Instant> later = Optional.of(TWICE_LATER);
        return Stream.of(
                new Fact.Outage(
                        "INC-1",
                        "cloud",
                        NIGHT,
                        new Fact.Cause(Optional.of(Exclusion.Ground.PLANNED_MAINTENANCE), false),
                        "major",
                        new Fact.Noticed(Optional.of(TWICE_EARLIER), later, later),
                        Fraction.of(1, 3)),
                new Fact.Outage(
                        "INC-2",
                        "*",
                        Interval.openFrom(TWICE_LATER),
                        Fact.Cause.provider(),
                        "",
                        Fact.Noticed.unknown(),
                        Fraction.of(1, 8)),
                new Fact.Maintenance(
                        "M", "cloud", NIGHT, Optional.of(TWICE_EARLIER), Exclusion.Ground.PLANNED_MAINTENANCE, true),
                new Fact.Ticket(
                        "T",
                        "care",
                        new Fact.Opened(TWICE_EARLIER, "P1"),
                        List.of(
                                new Fact.Act(Fact.ActKind.RESPONDED, TWICE_EARLIER),
                                new Fact.Act(Fact.ActKind.RESOLVED, TWICE_LATER)),
                        List.of(NIGHT, Interval.openFrom(TWICE_LATER)),
                        List.of(new Fact.Change(TWICE_LATER, "P2"))),
                new Fact.Sample("S", "cloud", "page-load", TWICE_EARLIER, new BigDecimal("1.20")),
                new Fact.Count("C", "cloud", "calls", NIGHT, new BigDecimal("5000")),
                new Fact.Backup("B", "cloud", TWICE_EARLIER, true, later),
                new Fact.Restore("R", "cloud", TWICE_EARLIER, Optional.empty()),
                new Fact.BreachNotice("N", "cloud", TWICE_EARLIER, later),
                new Fact.Delivery("D", "cloud", TWICE_LATER, Optional.of(TWICE_EARLIER)),
                new Fact.Attestation("A", "cloud", "mfa", LocalDate.of(2026, 2, 28), false),
                new Fact.Charge(
                        "G",
                        "cloud",
                        NIGHT,
                        Fact.ChargeKind.ONE_OFF,
                        Money.of("12000.00", "PLN"),
                        new BigDecimal("23")),
                new Fact.Deployment("P", "cloud", Interval.openFrom(TWICE_EARLIER)),
                new Fact.Claim("L", "cloud", "uptime", TWICE_EARLIER, TWICE_LATER));
    }
}

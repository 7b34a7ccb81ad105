package io.makegood.measure.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsJsonTest {

    private final Fact.Outage open = new Fact.Outage(
            "INC-2",
            "cloud",
            Interval.openFrom(Instant.parse("2026-04-10T08:00:00Z")),
            Fact.Cause.of(Exclusion.Ground.POWER),
            "major",
            Fact.Noticed.unknown(),
            Fraction.of(1, 3));
    private final Fact.Outage ended = new Fact.Outage(
            "INC-1",
            "cloud",
            new Interval(Instant.parse("2026-04-01T00:00:00.000000001Z"), Instant.parse("2026-04-01T01:00:00Z")),
            Fact.Cause.provider(),
            "",
            Fact.Noticed.unknown(),
            Fraction.ONE);
    private final Fact.Delivery delivery =
            new Fact.Delivery("D-1", "cloud", Instant.parse("2026-04-05T12:00:00Z"), Optional.empty());

    @Test
    void theOrderOfFactsDoesNotChangeTheBytes() {
        assertThat(FactsJson.canonical(new Facts(List.of(open, ended, delivery))))
                .isEqualTo(FactsJson.canonical(new Facts(List.of(delivery, ended, open))));
    }

    @Test
    void factsAreGroupedByKindAndReadBack() {
        Facts facts = new Facts(List.of(open, ended, delivery));

        assertThat(FactsJson.read(FactsJson.canonical(facts))).isEqualTo(facts);
        assertThat(FactsJson.read(FactsJson.pretty(facts).getBytes(UTF_8))).isEqualTo(facts);
        assertThat(new String(FactsJson.canonical(facts), UTF_8))
                .startsWith(
                        "{\"deliveries\":[{\"dueAt\":\"2026-04-05T12:00:00Z\",\"id\":\"D-1\",\"service\":\"cloud\"}],"
                                + "\"format\":\"makegood-facts/1\",\"outages\":[");
    }

    @Test
    void anOpenOutageHasNoUntilAndNanosecondsAreKept() {
        String json = new String(FactsJson.canonical(new Facts(List.of(open, ended))), UTF_8);

        assertThat(json)
                .contains("\"span\":{\"from\":\"2026-04-10T08:00:00Z\"}")
                .contains("\"span\":{\"from\":\"2026-04-01T00:00:00.000000001Z\",\"until\":\"2026-04-01T01:00:00Z\"}");
    }

    @Test
    void anInstantWithAnOffsetIsReadAndWrittenInUtc() {
        String yaml = """
            format: makegood-facts/1
            samples:
              - {id: S1, service: crm, metric: pageLoad, at: 2026-04-10T10:00:00+02:00, value: 2.50}
            """;

        Facts facts = FactsJson.readYaml(yaml.getBytes(UTF_8));

        assertThat(facts.of(Fact.Sample.class).getFirst().at()).isEqualTo(Instant.parse("2026-04-10T08:00:00Z"));
        assertThat(new String(FactsJson.canonical(facts), UTF_8)).contains("\"at\":\"2026-04-10T08:00:00Z\"");
    }

    @Test
    void oneFactCarriesItsKind() {
        byte[] bytes = FactsJson.canonical(open);

        assertThat(FactsJson.readFact(bytes)).isEqualTo(open);
        assertThat(FactsJson.canonical(FactsJson.readFact(bytes))).isEqualTo(bytes);
        assertThat(new String(bytes, UTF_8)).contains("\"kind\":\"outage\"").contains("\"format\":\"makegood-fact/1\"");
    }

    @Test
    void whatEndsBeforeItStartsIsRefusedAtItsPlace() {
        String json = """
            {"format": "makegood-facts/1", "deployments": [
              {"id": "A", "service": "s", "span": {"from": "2026-04-02T00:00:00Z", "until": "2026-04-01T00:00:00Z"}}]}
            """;

        assertThatThrownBy(() -> FactsJson.read(json.getBytes(UTF_8)))
                .isInstanceOf(UnreadableFacts.class)
                .hasMessage("deployments[0].span: It ends (2026-04-01T00:00:00Z) before it starts"
                        + " (2026-04-02T00:00:00Z)");
    }

    @Test
    void aTimeWithoutAnOffsetIsRefused() {
        String json = """
            {"format": "makegood-facts/1", "samples": [
              {"id": "A", "service": "s", "metric": "m", "at": "2026-04-02T00:00:00", "value": "1"}]}
            """;

        assertThatThrownBy(() -> FactsJson.read(json.getBytes(UTF_8)))
                .hasMessage("samples[0].at: 2026-04-02T00:00:00 cannot be read; it is written like"
                        + " 2026-04-30T08:00:00+02:00.");
    }

    @Test
    void twoFactsOfOneKindWithOneIdAreRefused() {
        String json = """
            {"format": "makegood-facts/1", "samples": [
              {"id": "A", "service": "s", "metric": "m", "at": "2026-04-02T00:00:00Z", "value": "1"},
              {"id": "A", "service": "s", "metric": "m", "at": "2026-04-02T00:00:00Z", "value": "1"}]}
            """;

        assertThatThrownBy(() -> FactsJson.read(json.getBytes(UTF_8))).hasMessageContaining("id A");
    }
}

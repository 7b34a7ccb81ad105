package io.makegood.demo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.contract.VersionHistory;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.StatementDocument;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.party.Actor;
import io.makegood.party.Parties;
import io.makegood.record.RecordSearch;
import io.makegood.record.Records;
import io.makegood.record.Revision;
import io.makegood.record.entry.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The demo as somebody finds it who starts it on an empty database on 24 November 2026. */
@SpringBootTest(properties = "makegood.demo=true")
class DemoLoaderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

    @TempDir
    static Path data;

    @TestBean(name = "clock")
    private Clock clock;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Records records;

    @Autowired
    private IssuedStatements issued;

    @Autowired
    private Parties parties;

    @Autowired
    private AuditTrail audit;

    @DynamicPropertySource
    static void inAnEmptyFolder(DynamicPropertyRegistry registry) {
        registry.add("makegood.data", data::toString);
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void thereIsAnAgreementInForceAndAnOffer() {
        VersionHistory history = contracts.versions(customer(), contract().id());

        assertThat(history.numbered(1).agreed()).isTrue();
        assertThat(history.numbered(1).progress().since()).isBefore("2026-05-01T00:00:00Z");
        assertThat(history.onOffer()).isPresent();
    }

    @Test
    void eachClosedMonthHasAStatementThatOwesWhatWasWorkedOutByHand() {
        List<String> statements = issued.of(customer(), contract().id()).rows().stream()
                .map(row ->
                        issued.open(customer(), contract().id(), row.statement().id()))
                .map(DemoLoaderTest::told)
                .toList()
                .reversed();

        assertThat(statements)
                .containsExactly(
                        "1 2026-05: nothing",
                        "2 2026-06: 450.00 PLN",
                        "3 2026-07: 2100.00 PLN + 777600 SECONDS",
                        "4 2026-08: 7000.00 PLN + 604800 SECONDS",
                        "5 2026-09: nothing",
                        "6 2026-10: 3220.00 PLN");
    }

    @Test
    void whatIsRecordedIsWhatHappened() {
        List<Fact> happened = new ArrayList<>();
        DemoMonth.until(clock.instant()).forEach(month -> happened.addAll(month.facts(clock.instant())));
        Interval everything =
                new Interval(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));

        assertThat(records.facts(contract().id(), everything)).isEqualTo(new Facts(happened));
    }

    @Test
    void theStorageFailureWasRecordedWhenItBeganAndCorrectedWhenItWasOver() {
        RecordSearch search =
                new RecordSearch(Optional.of(Kind.OUTAGE), "", "INC-2026-08-1", RecordSearch.Days.ANY, false, 1);
        Revision latest = records.visible(customer(), contract().id(), search).getFirst();

        assertThat(records.of(customer(), contract().id(), latest.record()).revisions())
                .extracting(revision -> revision.made().at())
                .containsExactly(Instant.parse("2026-08-11T04:15:00Z"), Instant.parse("2026-08-12T20:30:00Z"));
        assertThat(records.factsKnownAt(
                                contract().id(),
                                new Interval(
                                        Instant.parse("2026-08-11T00:00:00Z"), Instant.parse("2026-08-12T00:00:00Z")),
                                Instant.parse("2026-08-11T12:00:00Z"))
                        .of(Fact.Outage.class))
                .singleElement()
                .satisfies(outage -> assertThat(outage.span().isOpen()).isTrue());
    }

    @Test
    void theChainHoldsAndGoesForwardInTime() {
        assertThat(audit.verify(contract().id().chain())).isInstanceOf(Verification.Intact.class);
        assertThat(audit.events(contract().id().chain()))
                .isSortedAccordingTo(java.util.Comparator.comparing(event -> event.at()));
    }

    @Test
    void theSignInsAreKeptForTheOwnerOfTheMachine() throws IOException {
        assertThat(Files.readString(data.resolve("demo-sign-ins.txt")).lines())
                .hasSize(DemoPerson.ALL.size())
                .anyMatch(line ->
                        line.matches("irena@halo\\.example \\S+ legal otpauth://totp/Makegood%3Airena%40halo\\.example"
                                + "\\?issuer=Makegood&secret=[A-Z2-7]{32}"));
    }

    private ContractRow contract() {
        List<ContractRow> rows = contracts.visibleTo(customer());
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private Actor customer() {
        return parties.membershipsOf(parties.personSigningInAs("irena@halo.example")
                        .orElseThrow()
                        .id())
                .getFirst()
                .actor();
    }

    private static String told(StatementDocument document) {
        String totals = document.computed().totals().stream()
                .filter(total -> total.amount().signum() != 0)
                .map(total -> total.amount().toPlainString() + " " + total.unit())
                .collect(joining(" + "));
        return document.statement().number() + " "
                + document.statement().period().from().toString().substring(0, 7) + ": "
                + (totals.isEmpty() ? "nothing" : totals);
    }
}

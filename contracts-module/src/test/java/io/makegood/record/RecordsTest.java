package io.makegood.record;

import static io.makegood.db.Tables.RECORD_HEAD;
import static io.makegood.db.Tables.RECORD_REVISION;
import static io.makegood.record.Stage.outage;
import static io.makegood.record.Stage.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.audit.AuditEvent;
import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.record.RecordSearch.Days;
import io.makegood.record.Stage.Scene;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.terms.value.Fraction;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import io.makegood.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Stage.class)
class RecordsTest {
    private static final Interval JANUARY = between("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
    private static final Interval FEBRUARY = between("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z");
    private static final Fact.Outage INC = outage("INC-1", "2026-01-10T08:00:00Z", "2026-01-10T09:12:00.000000001Z");
    private static final Fact.Outage LONGER = outage("INC-1", "2026-01-10T08:00:00Z", "2026-01-10T10:00:00Z");

    @Autowired
    Records records;

    @Autowired
    Stage stage;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    @Test
    void aCorrectionIsANewRevisionThatTellsWhenWhoAndWhy() {
        Scene scene = stage.scene();
        RecordId id = recorded(scene.provider(), scene, INC);

        Instant later = ((TestClock) clock).advance(Duration.ofMinutes(5));
        ChangeResult result =
                records.correct(scene.provider(), scene.contract(), id, new Change(1, LONGER, " It took longer "));

        Recorded all = records.of(scene.customer(), scene.contract(), id);
        assertThat(result).isEqualTo(new ChangeResult.Changed(all.latest()));
        assertThat(all.kind()).isEqualTo(Kind.OUTAGE);
        assertThat(all.party()).isEqualTo(scene.provider().organisation());
        assertThat(all.revisions()).extracting(Revision::fact).containsExactly(INC, LONGER);
        assertThat(all.latest().made())
                .isEqualTo(new Revision.Made(
                        scene.provider().person(),
                        scene.provider().organisation(),
                        later,
                        "It took longer",
                        Optional.empty()));
        assertThat(all.revisions().getFirst().made().reason()).isEmpty();
    }

    @Test
    void whoeverCorrectsWhatHasChangedMeanwhileIsShownTheChange() {
        Scene scene = stage.scene();
        RecordId id = recorded(scene.provider(), scene, INC);
        records.correct(scene.provider(), scene.contract(), id, new Change(1, LONGER, "Longer"));
        Fact.Outage third = outage("INC-1", "2026-01-10T08:00:00Z", "2026-01-10T08:30:00Z");

        ChangeResult late =
                records.correct(scene.provider(), scene.contract(), id, new Change(1, third, "Shorter, I think"));
        ChangeResult lateToo =
                records.withdraw(scene.provider(), scene.contract(), id, new Withdrawal(1, "It was nothing"));
        ChangeResult same = records.correct(scene.provider(), scene.contract(), id, new Change(1, LONGER, "Again"));

        Recorded all = records.of(scene.provider(), scene.contract(), id);
        assertThat(late).isEqualTo(new ChangeResult.Stale(all.latest()));
        assertThat(lateToo).isEqualTo(late);
        assertThat(same).isEqualTo(new ChangeResult.Unchanged());
        assertThat(all.latest().fact()).isEqualTo(LONGER);
    }

    @Test
    void ofEightCorrectionsAtTheSameTimeOneWinsAndSevenAreStale() throws Exception {
        Scene scene = stage.scene();
        RecordId id = recorded(scene.provider(), scene, INC);
        List<Callable<ChangeResult>> corrections = IntStream.rangeClosed(1, 8)
                .<Callable<ChangeResult>>mapToObj(hours -> () -> records.correct(
                        scene.provider(),
                        scene.contract(),
                        id,
                        new Change(
                                1,
                                outage("INC-1", "2026-01-10T08:00:00Z", "2026-01-10T1%d:00:00Z".formatted(hours)),
                                "Mine")))
                .toList();

        List<ChangeResult> results;
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            results =
                    eight.invokeAll(corrections).stream().map(Future::resultNow).toList();
        }

        assertThat(results).filteredOn(ChangeResult.Changed.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(ChangeResult.Stale.class::isInstance).hasSize(7);
        assertThat(records.of(scene.provider(), scene.contract(), id).revisions())
                .hasSize(2);
    }

    @Test
    void anIdIsTakenOnceForEachKind() {
        Scene scene = stage.scene();
        RecordId id = recorded(scene.provider(), scene, sample("1", "2026-01-10T08:00:00Z"));

        assertThat(records.record(scene.customer(), scene.contract(), sample("1", "2026-01-11T08:00:00Z")))
                .isEqualTo(new RecordResult.IdTaken(id));
        assertThat(records.record(
                        scene.customer(),
                        scene.contract(),
                        outage("1", "2026-01-10T08:00:00Z", "2026-01-10T09:00:00Z")))
                .isInstanceOf(RecordResult.Done.class);
    }

    @Test
    void whatIsWithdrawnDoesNotCountUntilItIsCorrected() {
        Scene scene = stage.scene();
        RecordId id = recorded(scene.provider(), scene, INC);

        records.withdraw(scene.provider(), scene.contract(), id, new Withdrawal(1, "The monitor was broken"));

        assertThat(records.facts(scene.contract(), JANUARY).all()).isEmpty();
        assertThat(records.count(scene.provider(), scene.contract(), RecordSearch.all()))
                .isZero();
        assertThat(records.withdraw(scene.provider(), scene.contract(), id, new Withdrawal(2, "Twice")))
                .isEqualTo(new ChangeResult.Unchanged());
        assertThat(records.of(scene.provider(), scene.contract(), id).latest().withdrawn())
                .isTrue();

        records.correct(scene.provider(), scene.contract(), id, new Change(2, INC, "It was not broken"));

        assertThat(records.facts(scene.contract(), JANUARY).all()).containsExactly(INC);
    }

    @Test
    void othersThanThePartiesFindNothing() {
        Scene scene = stage.scene();
        RecordId id = recorded(scene.provider(), scene, INC);
        Actor stranger = stage.somebody();
        Scene other = stage.scene();

        assertThatThrownBy(() -> records.of(stranger, scene.contract(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.record(stranger, scene.contract(), LONGER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.visible(stranger, scene.contract(), RecordSearch.all()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.count(stranger, scene.contract(), RecordSearch.all()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.withdraw(stranger, scene.contract(), id, new Withdrawal(1, "Not mine at all")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.of(other.provider(), other.contract(), id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyOperationsRecordAndOnlyTheRecorderCorrects() {
        Scene scene = stage.scene();
        RecordId id = recorded(scene.provider(), scene, INC);
        Actor legal =
                new Actor(scene.provider().person(), scene.provider().organisation(), Set.of(Role.LEGAL), "Legal");

        assertThatThrownBy(() -> records.record(legal, scene.contract(), LONGER))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> records.correct(
                        scene.customer(), scene.contract(), id, new Change(1, LONGER, "We see it differently")))
                .isInstanceOf(NotPermitted.class);
        assertThat(records.of(legal, scene.contract(), id).revisions()).hasSize(1);
    }

    @Test
    void aFactMustSpeakOfAServiceOfTheContractAndHaveAnId() {
        Scene scene = stage.scene();
        Fact elsewhere = new Fact.Deployment("D-1", "moon", FEBRUARY);
        Fact everywhere = new Fact.Deployment("D-1", "*", FEBRUARY);

        assertThat(records.record(scene.provider(), scene.contract(), elsewhere))
                .isEqualTo(new RecordResult.Refused(new Problem("service", "serviceUnknown", Map.of("text", "moon"))));
        assertThat(records.record(scene.provider(), scene.contract(), everywhere))
                .isInstanceOf(RecordResult.Done.class);
        assertThat(records.record(scene.provider(), scene.contract(), sample(" ", "2026-01-10T08:00:00Z")))
                .isEqualTo(new RecordResult.Refused(Problem.of("id", "missing")));
        assertThat(records.record(scene.provider(), scene.contract(), sample("\uD800", "2026-01-10T08:00:00Z")))
                .isEqualTo(new RecordResult.Refused(Problem.of("", "textBroken")));
    }

    @Test
    void aPeriodGetsWhatLiesPartlyInItAndNothingElse() {
        Scene scene = stage.scene();
        Fact open = new Fact.Outage(
                "OPEN",
                "cloud",
                Interval.openFrom(Instant.parse("2026-01-20T00:00:00Z")),
                Fact.Cause.provider(),
                "minor",
                Fact.Noticed.unknown(),
                Fraction.of(1, 3));
        Fact atMidnight = sample("S-1", "2026-02-01T00:00:00Z");
        Fact before = sample("S-2", "2026-01-31T23:59:59.999999999Z");
        Fact ended = outage("ENDED", "2026-01-31T23:00:00Z", "2026-02-01T00:00:00Z");
        Fact over = outage("OVER", "2026-01-31T23:00:00Z", "2026-02-01T00:00:00.000000001Z");
        Fact day = new Fact.Attestation("A-1", "cloud", "mfa", LocalDate.of(2026, 2, 1), true);
        List.of(open, atMidnight, before, ended, over, day).forEach(fact -> recorded(scene.customer(), scene, fact));

        assertThat(records.facts(scene.contract(), FEBRUARY).all())
                .containsExactlyInAnyOrder(open, atMidnight, over, day);
        assertThat(records.facts(scene.contract(), between("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"))
                        .all())
                .containsExactly(open);
    }

    @Test
    void aTicketLastsUntilItIsResolvedAndABackupWhileItIsKept() {
        Instant opened = Instant.parse("2026-01-10T08:00:00Z");
        Fact.Act resolved = new Fact.Act(Fact.ActKind.RESOLVED, Instant.parse("2026-01-11T08:00:00Z"));
        Fact.Act reopened = new Fact.Act(Fact.ActKind.REOPENED, Instant.parse("2026-01-12T08:00:00Z"));
        Fact.Opened first = new Fact.Opened(opened, "P1");

        assertThat(Place.of(new Fact.Ticket("T", "cloud", first, List.of(resolved), List.of(), List.of())))
                .isEqualTo(new Interval(opened, resolved.at()));
        assertThat(Place.of(new Fact.Ticket("T", "cloud", first, List.of(resolved, reopened), List.of(), List.of())))
                .isEqualTo(Interval.openFrom(opened));
        assertThat(Place.of(new Fact.Backup("B", "cloud", opened, true, Optional.empty())))
                .isEqualTo(Interval.openFrom(opened));
        assertThat(Place.of(new Fact.Backup("B", "cloud", opened, false, Optional.empty())))
                .isEqualTo(new Interval(opened, opened));
        assertThat(Place.of(new Fact.Delivery("D", "cloud", reopened.at(), Optional.of(opened))))
                .isEqualTo(new Interval(opened, reopened.at()));
    }

    @Test
    void whatWasKnownAtAnInstantStaysKnown() {
        Scene scene = stage.scene();
        TestClock time = (TestClock) clock;
        Instant before = time.instant();
        time.advance(Duration.ofMinutes(1));
        RecordId id = recorded(scene.provider(), scene, INC);
        Instant first = time.instant();
        time.advance(Duration.ofMinutes(1));
        Fact.Outage inFebruary = outage("INC-1", "2026-02-10T08:00:00Z", "2026-02-10T10:00:00Z");
        records.correct(scene.provider(), scene.contract(), id, new Change(1, inFebruary, "Wrong month"));
        Instant second = time.instant();
        time.advance(Duration.ofMinutes(1));
        records.withdraw(scene.provider(), scene.contract(), id, new Withdrawal(2, "Not at all"));

        assertThat(records.factsKnownAt(scene.contract(), JANUARY, before).all())
                .isEmpty();
        assertThat(records.factsKnownAt(scene.contract(), JANUARY, first).all()).containsExactly(INC);
        assertThat(records.factsKnownAt(scene.contract(), FEBRUARY, first).all())
                .isEmpty();
        assertThat(records.factsKnownAt(scene.contract(), JANUARY, second).all())
                .isEmpty();
        assertThat(records.factsKnownAt(scene.contract(), FEBRUARY, second).all())
                .containsExactly(inFebruary);
        assertThat(records.factsKnownAt(scene.contract(), FEBRUARY, time.instant())
                        .all())
                .isEmpty();
        Recorded all = records.of(scene.provider(), scene.contract(), id);
        assertThat(all.knownAt(before)).isEmpty();
        assertThat(all.knownAt(second).map(Revision::number)).contains(2);
    }

    @Test
    void theListIsSearchedByKindServiceTextAndDaysOfTheContractsZone() {
        Scene scene = stage.scene();
        recorded(scene.provider(), scene, INC);
        recorded(scene.provider(), scene, sample("PAG-1", "2026-01-10T23:30:00Z"));
        recorded(scene.provider(), scene, new Fact.Deployment("D-1", "*", JANUARY));
        Optional<Kind> any = Optional.empty();

        assertThat(found(scene, new RecordSearch(any, "", "", Days.ANY, false, 1)))
                .containsExactly("PAG-1", "INC-1", "D-1");
        assertThat(found(scene, new RecordSearch(Optional.of(Kind.OUTAGE), "", "", Days.ANY, false, 1)))
                .containsExactly("INC-1");
        assertThat(found(scene, new RecordSearch(any, "*", "", Days.ANY, false, 1)))
                .containsExactly("D-1");
        assertThat(found(scene, new RecordSearch(any, "", "Page-LOAD", Days.ANY, false, 1)))
                .containsExactly("PAG-1");
        assertThat(found(scene, new RecordSearch(any, "", "inc", Days.ANY, false, 1)))
                .containsExactly("INC-1");
        assertThat(found(scene, new RecordSearch(any, "cloud", "", days("2026-01-11", "2026-01-11"), false, 1)))
                .containsExactly("PAG-1");
        assertThat(found(scene, new RecordSearch(any, "cloud", "", days("2026-01-10", "2026-01-10"), false, 1)))
                .containsExactly("INC-1");
        assertThat(found(scene, new RecordSearch(any, "", "", Days.ANY, false, 2)))
                .isEmpty();
    }

    @Test
    void theNextIdFollowsTheHighest() {
        Scene scene = stage.scene();
        assertThat(records.nextId(scene.contract(), Kind.OUTAGE)).isEqualTo("INC-2026-0001");

        recorded(scene.provider(), scene, outage("INC-2026-0007", "2026-01-10T08:00:00Z", "2026-01-10T09:00:00Z"));

        assertThat(records.nextId(scene.contract(), Kind.OUTAGE)).isEqualTo("INC-2026-0008");
        assertThat(records.nextId(scene.contract(), Kind.TICKET)).isEqualTo("TIC-2026-0001");
    }

    @Test
    void eachChangeIsAnEventOfTheContractsChain() {
        Scene scene = stage.scene();
        RecordId id = recorded(scene.provider(), scene, INC);
        records.correct(scene.provider(), scene.contract(), id, new Change(1, LONGER, "Longer"));
        records.withdraw(scene.provider(), scene.contract(), id, new Withdrawal(2, "Nothing"));

        List<AuditEvent> events = audit.events(scene.contract().chain());
        assertThat(events).extracting(AuditEvent::kind).endsWith("record.made", "record.corrected", "record.withdrawn");
        assertThat(events.getLast().content())
                .containsEntry("record", id.toString())
                .containsEntry("id", "INC-1")
                .containsEntry("revision", "3");
        assertThat(audit.verify(scene.contract().chain())).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void theApplicationCannotChangeOrDeleteARevision() {
        Scene scene = stage.scene();
        RecordId id = recorded(scene.provider(), scene, INC);

        assertThatThrownBy(() -> db.update(RECORD_REVISION)
                        .set(RECORD_REVISION.REASON, "Edited")
                        .where(RECORD_REVISION.RECORD_ID.eq(id.id()))
                        .execute())
                .hasStackTraceContaining(TestDatabase.isMySql() ? "denied" : "Not enough rights");
        assertThatThrownBy(() -> db.deleteFrom(RECORD_REVISION)
                        .where(RECORD_REVISION.RECORD_ID.eq(id.id()))
                        .execute())
                .hasStackTraceContaining(TestDatabase.isMySql() ? "denied" : "Not enough rights");
        assertThatThrownBy(() -> db.deleteFrom(RECORD_HEAD)
                        .where(RECORD_HEAD.ID.eq(id.id()))
                        .execute())
                .hasStackTraceContaining(TestDatabase.isMySql() ? "denied" : "Not enough rights");
        assertThat(records.of(scene.provider(), scene.contract(), id).revisions())
                .hasSize(1);
    }

    private RecordId recorded(Actor by, Scene scene, Fact fact) {
        return ((RecordResult.Done) records.record(by, scene.contract(), fact)).id();
    }

    private List<String> found(Scene scene, RecordSearch search) {
        List<Revision> page = records.visible(scene.customer(), scene.contract(), search);
        if (search.page() == 1) {
            assertThat(records.count(scene.customer(), scene.contract(), search))
                    .isEqualTo(page.size());
        }
        return page.stream().map(revision -> revision.fact().id()).toList();
    }

    private static Days days(String first, String last) {
        return new Days(Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(last)));
    }

    private static Interval between(String start, String end) {
        return new Interval(Instant.parse(start), Instant.parse(end));
    }
}

package io.makegood.record;

import static io.makegood.db.Tables.RECORD_IMPORT_FILE;
import static io.makegood.db.Tables.RECORD_IMPORT_REFUSAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.makegood.audit.AuditEvent;
import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.record.Import.State;
import io.makegood.record.Import.Tally;
import io.makegood.record.ImportStates.Attempt;
import io.makegood.record.Preview.Outcome;
import io.makegood.record.Stage.Scene;
import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Answers;
import io.makegood.record.reader.Row;
import io.makegood.record.reader.Upload;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import io.makegood.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Samples come as a table: id, name of the service, moment, seconds. */
@DatabaseTest
@org.springframework.context.annotation.Import(Stage.class)
class ImportsTest {
    private static final String HEADER = "id,service,at,seconds\n";
    private static final String ONE = "S-1,Cloud,2026-01-10T08:00:00Z,1.2\n";
    private static final String TWO = "S-2,Cloud,2026-01-10T09:00:00Z,1.4\n";
    private static final String TWO_CORRECTED = "S-2,Cloud,2026-01-10T09:00:00Z,1.5\n";
    private static final String BROKEN = "S-3,Cloud,2026-01-10T10:00:00Z,fast\n";
    private static final String LEFT_OUT = "S-4,Moon,2026-01-10T10:00:00Z,1.0\n";

    @Autowired
    Imports imports;

    @Autowired
    Records records;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportRun run;

    @Autowired
    ImportStates states;

    @Autowired
    Stage stage;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    @Test
    void theSameFileAgainMakesNoRevision() {
        Scene scene = stage.scene();
        ImportId first = committed(scene, HEADER + ONE + TWO);

        ImportId second = answered(scene, HEADER + ONE + TWO);
        assertThat(preview(scene, second).tally()).isEqualTo(new Tally(0, 0, 2, 0, 0));
        commit(scene, second);

        assertThat(progress(scene, first).tally()).isEqualTo(new Tally(2, 0, 0, 0, 0));
        assertThat(progress(scene, second).state()).isEqualTo(State.COMMITTED);
        assertThat(records.visible(scene.customer(), scene.contract(), RecordSearch.all()))
                .hasSize(2)
                .allSatisfy(revision -> {
                    assertThat(revision.number()).isOne();
                    assertThat(revision.made().imported()).contains(first);
                });
    }

    @Test
    void aRowThatChangedBecomesARevision() {
        Scene scene = stage.scene();
        committed(scene, HEADER + ONE + TWO);

        ImportId second = answered(scene, HEADER + ONE + TWO_CORRECTED);
        Preview preview = imports.preview(scene.provider(), scene.contract(), second, Optional.of(Outcome.CHANGED), 1);
        commit(scene, second);

        assertThat(preview.tally()).isEqualTo(new Tally(0, 1, 1, 0, 0));
        assertThat(preview.found()).isOne();
        assertThat(preview.lines()).singleElement().satisfies(line -> {
            assertThat(line.origin()).isEqualTo(new Row.Origin("", 3, "S-2"));
            assertThat(line.before()).contains(seconds("S-2", "2026-01-10T09:00:00Z", "1.4"));
            assertThat(line.fact()).contains(seconds("S-2", "2026-01-10T09:00:00Z", "1.5"));
        });
        assertThat(records.visible(scene.customer(), scene.contract(), RecordSearch.all()))
                .extracting(revision -> revision.fact().id(), Revision::number)
                .containsExactly(tuple("S-2", 2), tuple("S-1", 1));
    }

    @Test
    void refusedRowsStayBehindOnlyIfTheUserSaysSoAndAreListed() {
        Scene scene = stage.scene();
        ImportId id = answered(scene, HEADER + ONE + BROKEN + LEFT_OUT);

        assertThat(imports.commit(scene.provider(), scene.contract(), id, false))
                .isEqualTo(new CommitResult.RefusedRowsLeft(1));
        assertThat(progress(scene, id).state()).isEqualTo(State.OPEN);

        imports.commit(scene.provider(), scene.contract(), id, true);

        assertThat(over(scene, id).tally()).isEqualTo(new Tally(1, 0, 0, 1, 1));
        assertThat(imports.refused(scene.customer(), scene.contract(), id, 1))
                .containsExactly(new Row.Refused(
                        new Row.Origin("", 3, "S-3"),
                        List.of(new Problem("value", "numberUnreadable", Map.of("text", "fast")))));
        assertThat(imports.refused(scene.customer(), scene.contract(), id, 2)).isEmpty();
    }

    @Test
    void twoRowsThatContradictEachOtherAreBothRefusedAndARepetitionIsSkipped() {
        Scene scene = stage.scene();
        ImportId id = answered(scene, HEADER + ONE + TWO + TWO_CORRECTED + ONE);

        assertThat(preview(scene, id).lines())
                .extracting(Preview.Line::outcome, Preview.Line::problems)
                .containsExactly(
                        tuple(Outcome.NEW, List.of()),
                        tuple(Outcome.REFUSED, List.of(line("idTwice", "4"))),
                        tuple(Outcome.REFUSED, List.of(line("idTwice", "3"))),
                        tuple(Outcome.SAME, List.of(line("sameAsLine", "2"))));
    }

    @Test
    void whatTheOtherPartyRecordedIsNotChanged() {
        Scene scene = stage.scene();
        records.record(scene.customer(), scene.contract(), seconds("S-1", "2026-01-10T08:00:00Z", "1.2"));
        records.record(scene.customer(), scene.contract(), seconds("S-2", "2026-01-10T09:00:00Z", "9.9"));

        ImportId id = answered(scene, HEADER + ONE + TWO);

        assertThat(preview(scene, id).lines())
                .extracting(Preview.Line::outcome, Preview.Line::problems)
                .containsExactly(
                        tuple(Outcome.SAME, List.of()),
                        tuple(Outcome.REFUSED, List.of(Problem.of("id", "othersRecord"))));
    }

    @Test
    void anImportIsOneEventOfTheChainWithItsTallyAndAHash() {
        Scene scene = stage.scene();
        ImportId id = committed(scene, HEADER + ONE + TWO);

        AuditEvent event = audit.events(scene.contract().chain()).getLast();

        assertThat(event.kind()).isEqualTo("records.imported");
        StepsHash expected = new StepsHash();
        records.visible(scene.provider(), scene.contract(), RecordSearch.all()).stream()
                .sorted(java.util.Comparator.comparing(
                        revision -> revision.record().toString()))
                .map(revision -> Step.first(revision.record(), Content.of(revision.fact()), revision.made()))
                .forEach(step -> expected.add(List.of(step)));
        assertThat(event.content())
                .containsEntry("import", id.toString())
                .containsEntry("reader", "table")
                .containsEntry("made", "2")
                .containsEntry("refused", "0")
                .containsEntry("sha256", expected.value().hex());
        assertThat(audit.verify(scene.contract().chain())).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void undoingTakesBackWhatTheImportDidAndKeepsWhatWasCorrectedSince() {
        Scene scene = stage.scene();
        committed(scene, HEADER + ONE + "S-5,Cloud,2026-01-10T11:00:00Z,1.0\n");
        ImportId second = committed(
                scene, HEADER + TWO + "S-5,Cloud,2026-01-10T11:00:00Z,2.0\n" + "S-6,Cloud,2026-01-10T12:00:00Z,1.0\n");
        Revision six = newest(scene, "S-6");
        records.correct(
                scene.provider(),
                scene.contract(),
                six.record(),
                new Change(1, seconds("S-6", "2026-01-10T12:00:00Z", "1.1"), "Measured again"));

        UndoResult undone = imports.undo(scene.provider(), scene.contract(), second, "The wrong file");

        assertThat(undone).isEqualTo(new UndoResult.Undone(2, 1));
        assertThat(newest(scene, "S-1").number()).isOne();
        assertThat(newest(scene, "S-2").withdrawn()).isTrue();
        assertThat(newest(scene, "S-2").made().reason()).isEqualTo("The wrong file");
        assertThat(newest(scene, "S-5").fact()).isEqualTo(seconds("S-5", "2026-01-10T11:00:00Z", "1.0"));
        assertThat(newest(scene, "S-6").fact()).isEqualTo(seconds("S-6", "2026-01-10T12:00:00Z", "1.1"));
        assertThat(progress(scene, second).state()).isEqualTo(State.UNDONE);
        assertThat(imports.undo(scene.provider(), scene.contract(), second, "Again"))
                .isEqualTo(new UndoResult.NothingToUndo());
        assertThat(imports.commit(scene.provider(), scene.contract(), second, false))
                .isEqualTo(new CommitResult.AlreadyCommitted());

        ImportId third = committed(scene, HEADER + TWO);
        assertThat(progress(scene, third).tally()).isEqualTo(new Tally(0, 1, 0, 0, 0));
        assertThat(newest(scene, "S-2").withdrawn()).isFalse();
    }

    @Test
    void whoeverCancelsARunningImportFindsNothingOfItRecorded() {
        Scene scene = stage.scene();
        ImportId id = answered(scene, HEADER + ONE + TWO);
        ImportRun.Order order = order(scene, id);
        Attempt attempt = new Attempt(id, states.start(id, 2).orElseThrow());

        imports.cancel(scene.provider(), scene.contract(), id);

        assertThatThrownBy(() -> run.run(order, attempt)).isInstanceOf(ImportRun.GivenUp.class);
        assertThat(progress(scene, id).state()).isEqualTo(State.CANCELLED);
        assertThat(records.count(scene.provider(), scene.contract(), RecordSearch.all()))
                .isZero();

        commit(scene, id);
        assertThat(records.count(scene.provider(), scene.contract(), RecordSearch.all()))
                .isEqualTo(2);
    }

    @Test
    void anImportThatWasKilledIsShownAsFailedAndStartedAgainWithoutDoubleRows() {
        Scene scene = stage.scene();
        ImportId id = answered(scene, HEADER + ONE + TWO);
        ImportRun.Order order = order(scene, id);
        Attempt killed = new Attempt(id, states.start(id, 2).orElseThrow());
        assertThat(imports.commit(scene.provider(), scene.contract(), id, false))
                .isEqualTo(new CommitResult.AlreadyRunning());

        ((TestClock) clock).advance(Duration.ofSeconds(31));
        assertThat(progress(scene, id).state()).isEqualTo(State.FAILED);
        commit(scene, id);

        assertThatThrownBy(() -> run.run(order, killed)).isInstanceOf(ImportRun.GivenUp.class);
        assertThat(progress(scene, id).state()).isEqualTo(State.COMMITTED);
        assertThat(records.visible(scene.provider(), scene.contract(), RecordSearch.all()))
                .extracting(Revision::number)
                .containsExactly(1, 1);
    }

    @Test
    void ofEightCommitsOfOneImportOneRuns() throws Exception {
        Scene scene = stage.scene();
        ImportId id = answered(scene, HEADER + rows(3_000));
        Callable<CommitResult> commit = () -> imports.commit(scene.provider(), scene.contract(), id, false);

        List<CommitResult> results;
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            results = eight.invokeAll(Collections.nCopies(8, commit)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(results).filteredOn(CommitResult.Started.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result instanceof CommitResult.AlreadyRunning
                        || result instanceof CommitResult.AlreadyCommitted)
                .hasSize(7);
        assertThat(over(scene, id))
                .isEqualTo(new Import.Progress(State.COMMITTED, 3_000, 3_000, new Tally(3_000, 0, 0, 0, 0)));
        assertThat(records.count(scene.provider(), scene.contract(), RecordSearch.all()))
                .isEqualTo(3_000);
        assertThat(audit.events(scene.contract().chain()))
                .filteredOn(event -> event.kind().equals("records.imported"))
                .hasSize(1);
    }

    @Test
    void ofManyRowsThoseThatChangedAreFoundAndUndone() {
        Scene scene = stage.scene();
        String many = HEADER + rows(2_500);
        committed(scene, many);

        ImportId second = answered(scene, many.replace(",1.7\n", ",2.7\n"));
        assertThat(preview(scene, second).tally()).isEqualTo(new Tally(0, 250, 2_250, 0, 0));
        commit(scene, second);

        assertThat(newest(scene, "R-2497").fact()).isEqualTo(seconds("R-2497", "2026-01-02T17:37:00Z", "2.7"));
        assertThat(imports.undo(scene.provider(), scene.contract(), second, "Seconds were right before"))
                .isEqualTo(new UndoResult.Undone(250, 0));
        assertThat(newest(scene, "R-2497").fact()).isEqualTo(seconds("R-2497", "2026-01-02T17:37:00Z", "1.7"));
    }

    @Test
    void anImportIsItsPartysOwnUntilItIsCommitted() {
        Scene scene = stage.scene();
        ImportId id = answered(scene, HEADER + ONE);
        Actor stranger = stage.somebody();

        assertThatThrownBy(() -> imports.of(scene.customer(), scene.contract(), id))
                .isInstanceOf(NotFound.class);
        assertThat(imports.recent(scene.customer(), scene.contract())).isEmpty();
        commit(scene, id);

        assertThat(imports.of(scene.customer(), scene.contract(), id).file().name())
                .isEqualTo("samples.csv");
        assertThat(imports.recent(scene.customer(), scene.contract()))
                .extracting(Import::id)
                .containsExactly(id);
        assertThatThrownBy(() -> imports.undo(scene.customer(), scene.contract(), id, "Not ours"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> imports.of(stranger, scene.contract(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.recent(stranger, scene.contract())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.begin(stranger, scene.contract(), upload(HEADER + ONE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsReadBeforeAllQuestionsAreAnsweredAndNothingIsAnsweredAfterTheCommit() {
        Scene scene = stage.scene();
        ImportId id = imports.begin(scene.provider(), scene.contract(), upload(HEADER + ONE));

        assertThat(imports.commit(scene.provider(), scene.contract(), id, true))
                .isEqualTo(new CommitResult.QuestionsOpen(1));
        assertThatThrownBy(() -> preview(scene, id)).isInstanceOf(IllegalStateException.class);
        imports.answer(scene.provider(), scene.contract(), id, "table", Answers.of(Map.of("charset", "UTF-8")));
        assertThat(imports.of(scene.provider(), scene.contract(), id).plan())
                .isEqualTo(new Import.Plan("table", Answers.of(Map.of("charset", "UTF-8"))));
        assertThat(imports.commit(scene.provider(), scene.contract(), id, true))
                .isInstanceOf(CommitResult.QuestionsOpen.class);

        ImportId done = committed(scene, HEADER + ONE);
        assertThat(imports.answer(scene.provider(), scene.contract(), done, "", Answers.none()))
                .isFalse();
    }

    @Test
    void whatComesInAtOnceBecomesRecordsAndRevisionsAndTheRestIsReported() {
        Scene scene = stage.scene();
        Fact one = seconds("S-1", "2026-01-10T08:00:00Z", "1.2");
        Fact corrected = seconds("S-1", "2026-01-10T08:00:00Z", "1.3");
        Fact elsewhere = new Fact.Sample("S-2", "moon", "page-load", Instant.EPOCH, BigDecimal.ONE);

        records.recordAll(scene.provider(), scene.contract(), List.of(one), "");
        Preview second = records.recordAll(
                scene.provider(), scene.contract(), List.of(corrected, elsewhere), "The monitor says so now");
        Preview third = records.recordAll(scene.provider(), scene.contract(), List.of(corrected), "Once more");

        assertThat(second.tally()).isEqualTo(new Tally(0, 1, 0, 1, 0));
        assertThat(second.lines()).singleElement().satisfies(line -> assertThat(line.problems())
                .containsExactly(new Problem("service", "serviceUnknown", Map.of("text", "moon"))));
        assertThat(third.tally()).isEqualTo(new Tally(0, 0, 1, 0, 0));
        assertThat(newest(scene, "S-1").made().reason()).isEqualTo("The monitor says so now");
    }

    @Test
    void theApplicationCannotChangeAFileOrForgetARefusal() {
        Scene scene = stage.scene();
        ImportId id = answered(scene, HEADER + BROKEN);
        imports.commit(scene.provider(), scene.contract(), id, true);
        over(scene, id);
        String denied = TestDatabase.isMySql() ? "denied" : "Not enough rights";

        assertThatThrownBy(() -> db.update(RECORD_IMPORT_FILE)
                        .set(RECORD_IMPORT_FILE.CONTENT, new byte[] {1})
                        .where(RECORD_IMPORT_FILE.IMPORT_ID.eq(id.id()))
                        .execute())
                .hasStackTraceContaining(denied);
        assertThatThrownBy(() -> db.deleteFrom(RECORD_IMPORT_REFUSAL)
                        .where(RECORD_IMPORT_REFUSAL.IMPORT_ID.eq(id.id()))
                        .execute())
                .hasStackTraceContaining(denied);
    }

    private ImportId committed(Scene scene, String csv) {
        ImportId id = answered(scene, csv);
        commit(scene, id);
        return id;
    }

    private void commit(Scene scene, ImportId id) {
        assertThat(imports.commit(scene.provider(), scene.contract(), id, false))
                .isEqualTo(new CommitResult.Started());
        assertThat(over(scene, id).state()).isEqualTo(State.COMMITTED);
    }

    private ImportId answered(Scene scene, String csv) {
        ImportId id = imports.begin(scene.provider(), scene.contract(), upload(csv));
        assertThat(imports.answer(scene.provider(), scene.contract(), id, "table", Answers.of(answers(csv))))
                .isTrue();
        return id;
    }

    private static Map<String, String> answers(String csv) {
        Map<String, String> answers = new java.util.HashMap<>(Map.of(
                "charset", "UTF-8",
                "delimiter", "comma",
                "kind", "sample",
                "column.id", "id",
                "column.service", "service",
                "column.metric", Answers.SAME_FOR_ALL,
                "fixed.metric", "page-load",
                "column.at", "at",
                "column.value", "seconds",
                "format", "iso"));
        answers.put("service.Cloud", "cloud");
        if (csv.contains("Moon")) {
            answers.put("service.Moon", Answers.LEAVE_OUT);
        }
        return answers;
    }

    private static Upload upload(String csv) {
        return new Upload("samples.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "R-" + number + ",Cloud,"
                        + Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * number) + ",1." + number % 10 + "\n")
                .collect(Collectors.joining());
    }

    private ImportRun.Order order(Scene scene, ImportId id) {
        return desk.order(scene.provider(), imports.of(scene.provider(), scene.contract(), id), false);
    }

    private Preview preview(Scene scene, ImportId id) {
        return imports.preview(scene.provider(), scene.contract(), id, Optional.empty(), 1);
    }

    private Import.Progress progress(Scene scene, ImportId id) {
        return imports.progress(scene.provider(), scene.contract(), id);
    }

    private Import.Progress over(Scene scene, ImportId id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> progress(scene, id), progress -> progress.state() != State.COMMITTING);
    }

    private Revision newest(Scene scene, String factId) {
        RecordSearch search = new RecordSearch(Optional.empty(), "", factId, RecordSearch.Days.ANY, true, 1);
        return records.visible(scene.provider(), scene.contract(), search).getFirst();
    }

    private static Problem line(String reason, String line) {
        return new Problem("id", reason, Map.of("line", line));
    }

    private static Fact seconds(String id, String at, String value) {
        return new Fact.Sample(id, "cloud", "page-load", Instant.parse(at), new BigDecimal(value));
    }
}

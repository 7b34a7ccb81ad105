package io.makegood.record.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Problem;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables as people export them, with what they leave open answered as a user would. */
class TableReaderTest {
    private static final Map<String, String> OUTAGES = Map.of(
            "kind", "outage",
            "column.id", "nr",
            "column.service", "usługa",
            "column.start", "od",
            "column.end", "do",
            "column.cause", Answers.SAME_FOR_ALL,
            "fixed.cause", "provider");

    @Test
    void aPolishTableWithSemicolonsAndCommasIsUnderstood() {
        String table = "nr;usługa;pomiar;sekundy\n1;Łącza;05.01.2026 10:15;1 234,5\n";
        Upload upload = new Upload("pomiary.csv", table.getBytes(Charset.forName("windows-1250")));

        List<Row> rows = Answering.of("table", upload, "Europe/Warsaw", "Łącza")
                .read(Map.ofEntries(
                        Map.entry("charset", "windows-1250"),
                        Map.entry("kind", "sample"),
                        Map.entry("column.id", "nr"),
                        Map.entry("column.service", "usługa"),
                        Map.entry("column.metric", Answers.SAME_FOR_ALL),
                        Map.entry("fixed.metric", "page-load"),
                        Map.entry("column.at", "pomiar"),
                        Map.entry("column.value", "sekundy"),
                        Map.entry("format", "dd.MM.uuuu HH:mm[:ss]"),
                        Map.entry("zone", "Europe/Warsaw"),
                        Map.entry("repeated", "ask"),
                        Map.entry("decimal", "comma")));

        assertThat(rows)
                .containsExactly(new Row.Proposed(
                        new Row.Origin("", 2, "1"),
                        new Fact.Sample(
                                "1",
                                "Łącza",
                                "page-load",
                                Instant.parse("2026-01-05T09:15:00Z"),
                                new BigDecimal("1234.5")),
                        List.of()));
    }

    @Test
    void aDateThatNobodyCanReadStillShowsTheFormsThatTheOthersHave() {
        Answering one = outages("1,A,13/04/2026 10:00,13/04/2026 11:00\n2,A,soon,13/04/2026 12:00\n");
        Answering all = outages("1,A,soon,later\n");

        assertThat(format(one).options()).containsExactly("dd/MM/uuuu HH:mm[:ss]", "custom");
        assertThat(format(one).suggestion()).isEmpty();
        assertThat(format(all).options()).contains("iso", "dd/MM/uuuu HH:mm[:ss]", "uuuu-MM-dd HH:mm:ss", "custom");
    }

    @Test
    void dayFirstAndMonthFirstAreAskedForWhereBothFit() {
        Answering answering = outages("1,A,03/04/2026 10:00,03/04/2026 11:00\n");

        Question format = format(answering);

        assertThat(format.suggestion()).isEmpty();
        assertThat(format.options()).contains("dd/MM/uuuu HH:mm[:ss]", "MM/dd/uuuu HH:mm[:ss]");
        assertThat(outage(answering, "dd/MM/uuuu HH:mm[:ss]").start()).isEqualTo(Instant.parse("2026-04-03T10:00:00Z"));
        assertThat(outage(answering, "MM/dd/uuuu HH:mm[:ss]").start()).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
    }

    @Test
    void aDayThatDoesNotExistIsRefusedWithItsRow() {
        Map<String, String> answers = new HashMap<>(OUTAGES);
        answers.putAll(Map.of("format", "custom", "pattern", "uuuu-MM-dd HH:mm", "zone", "UTC", "repeated", "ask"));

        List<Row> rows = outages("1,A,2026-02-30 10:00,2026-03-01 10:00\n2,A,2026-03-01 10:00,\n")
                .read(answers);

        assertThat(rows.getFirst())
                .isEqualTo(new Row.Refused(
                        new Row.Origin("", 2, "1"),
                        List.of(new Problem(
                                "start",
                                "timeUnreadable",
                                Map.of("text", "2026-02-30 10:00", "pattern", "uuuu-MM-dd HH:mm")))));
        assertThat(((Row.Proposed) rows.getLast()).remarks()).containsExactly(Problem.of("end", "open"));
    }

    @Test
    void theHourThatExistsTwiceIsRefusedUntilTheUserSaysWhichOne() {
        Answering answering = outages("1,A,2025-10-26 02:30:00,2025-10-26 05:00:00\n");

        assertThat(in(answering, "ask").getFirst())
                .isInstanceOfSatisfying(Row.Refused.class, refused -> assertThat(refused.reasons())
                        .containsExactly(new Problem(
                                "start",
                                "timeTwice",
                                Map.of(
                                        "text", "2025-10-26T02:30",
                                        "zone", "Europe/Warsaw",
                                        "earlier", "+02:00",
                                        "later", "+01:00"))));
        assertThat(span(in(answering, "earlier").getFirst()).start()).isEqualTo(Instant.parse("2025-10-26T00:30:00Z"));
        assertThat(span(in(answering, "later").getFirst()).start()).isEqualTo(Instant.parse("2025-10-26T01:30:00Z"));
    }

    @Test
    void theHourThatDoesNotExistIsRefusedWhateverTheUserSays() {
        Answering answering = outages("1,A,2026-03-29 02:30:00,2026-03-29 05:00:00\n");

        assertThat(in(answering, "earlier").getFirst())
                .isInstanceOfSatisfying(Row.Refused.class, refused -> assertThat(refused.reasons())
                        .containsExactly(new Problem(
                                "start", "timeSkipped", Map.of("text", "2026-03-29T02:30", "zone", "Europe/Warsaw"))));
    }

    @Test
    void aRowThatEndsBeforeItStartsOrHasOtherCellsIsRefused() {
        List<Row> rows = outages("1,A,2026-01-02T10:00:00Z,2026-01-02T09:00:00Z\n2,A,2026-01-02T10:00:00Z\n")
                .read(with("format", "iso"));

        assertThat(rows)
                .allSatisfy(row -> assertThat(row).isInstanceOf(Row.Refused.class))
                .extracting(row -> ((Row.Refused) row).reasons().getFirst().reason())
                .containsExactly("endsBeforeStart", "cellCount");
    }

    @Test
    void aRowWithoutAnIdHasTheIdOfWhatItSays() {
        Map<String, String> answers = new HashMap<>(with("format", "iso"));
        answers.remove("column.id");
        String row = "1,A,2026-01-02T10:00:00Z,2026-01-02T11:00:00Z\n";

        List<Row> rows = outages(row + row + row.replace("11:00", "12:00")).read(answers);

        assertThat(rows).extracting(one -> ((Row.Proposed) one).fact().id()).satisfies(ids -> assertThat(ids.get(0))
                .startsWith("row-")
                .isEqualTo(ids.get(1))
                .isNotEqualTo(ids.get(2)));
    }

    @Test
    void aFileWithoutRowsOrWithBrokenQuotesIsRefusedAsAWhole() {
        assertThatThrownBy(() -> outages("").read(with("format", "iso")))
                .isInstanceOfSatisfying(UnreadableUpload.class, unreadable -> assertThat(unreadable.reason())
                        .isEqualTo("tableWithoutRows"));
        assertThat(Optional.of(outages("\"1,A,2026-01-02T10:00:00Z,").questions(Map.of())))
                .isPresent();
    }

    private static Answering outages(String rows) {
        byte[] bytes = ("nr,usługa,od,do\n" + rows).getBytes(StandardCharsets.UTF_8);
        return Answering.of("table", new Upload("awarie.csv", bytes), "Europe/Warsaw", "A");
    }

    private static List<Row> in(Answering answering, String repeated) {
        Map<String, String> answers = new HashMap<>(OUTAGES);
        answers.putAll(Map.of("format", "uuuu-MM-dd HH:mm:ss", "zone", "Europe/Warsaw", "repeated", repeated));
        return answering.read(answers);
    }

    private static Interval outage(Answering answering, String format) {
        Map<String, String> answers = new HashMap<>(OUTAGES);
        answers.putAll(Map.of("format", format, "zone", "UTC", "repeated", "ask"));
        return span(answering.read(answers).getFirst());
    }

    private static Interval span(Row row) {
        return ((Fact.Outage) ((Row.Proposed) row).fact()).span();
    }

    private static Map<String, String> with(String key, String answer) {
        Map<String, String> answers = new HashMap<>(OUTAGES);
        answers.put(key, answer);
        return answers;
    }

    private static Map<String, String> texts(Map<String, String> more) {
        Map<String, String> texts = new HashMap<>(OUTAGES);
        texts.putAll(Map.of("charset", "UTF-8", "delimiter", "comma"));
        texts.putAll(more);
        return texts;
    }

    private static Question format(Answering answering) {
        return answering.questions(texts(Map.of())).stream()
                .filter(question -> question.key().equals("format"))
                .findFirst()
                .orElseThrow();
    }
}

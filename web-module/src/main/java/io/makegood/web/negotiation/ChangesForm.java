package io.makegood.web.negotiation;

import io.makegood.negotiation.Prepared;
import io.makegood.negotiation.RoundDraft.Closing;
import io.makegood.negotiation.RoundDraft.Said;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed about the changes of a round, and about the round as a whole. */
record ChangesForm(
        int revision,
        @Nullable List<Row> rows,
        @Nullable String note,
        @Nullable String answerBy,
        @Nullable String act) {
    static final int LONGEST = 2000;

    /** Reason and package of one part; the package is a number, 0 for none. */
    record Row(
            @Nullable String part,
            @Nullable String reason,
            @Nullable Integer bundle) {}

    static ChangesForm of(Prepared prepared) {
        List<Row> rows = prepared.changes().stream()
                .map(change -> new Row(change.part().toString(), change.reason(), change.bundle()))
                .toList();
        Closing closing = prepared.draft().content().closing();
        return new ChangesForm(
                prepared.draft().revision(),
                rows,
                closing.note(),
                closing.answerBy().map(LocalDate::toString).orElse(""),
                "");
    }

    /** What was typed on a page that is stale now, for the changes that there are now. */
    ChangesForm onto(Prepared current) {
        Map<String, Said> typed = said();
        List<Row> now = current.changes().stream()
                .map(change -> {
                    Said said =
                            typed.getOrDefault(change.part().toString(), new Said(change.reason(), change.bundle()));
                    return new Row(change.part().toString(), said.reason(), said.bundle());
                })
                .toList();
        return new ChangesForm(current.draft().revision(), now, note, answerBy, "");
    }

    Map<String, Said> said() {
        Map<String, Said> said = new LinkedHashMap<>();
        for (Row row : rows == null ? List.<Row>of() : rows) {
            if (row != null && row.part() != null) {
                int bundle = row.bundle() == null ? 0 : Math.max(0, Math.min(9, row.bundle()));
                said.put(row.part(), new Said(Objects.requireNonNullElse(row.reason(), ""), bundle));
            }
        }
        return said;
    }

    Closing closing() {
        return new Closing(noted(), day(answerBy));
    }

    /** What is wrong with what was typed, as a key of the texts; empty if nothing is. */
    String wrong() {
        boolean tooLong = noted().length() > LONGEST
                || said().values().stream().anyMatch(said -> said.reason().length() > LONGEST);
        if (tooLong) {
            return "long";
        }
        return answerBy != null && !answerBy.isBlank() && day(answerBy).isEmpty() ? "day" : "";
    }

    /** Public because the page asks for it. */
    public String noted() {
        return note == null ? "" : note.strip();
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}

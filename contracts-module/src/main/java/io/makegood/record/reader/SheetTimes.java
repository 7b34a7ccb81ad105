package io.makegood.record.reader;

import io.makegood.record.entry.Problem;
import io.makegood.record.entry.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The times of a table as the user said that they are written and meant. */
final class SheetTimes {
    private final Times times;

    private SheetTimes(Times times) {
        this.times = times;
    }

    /** A pattern that is none is refused as a whole. */
    static SheetTimes of(Answers answers) {
        String pattern = SheetQuestions.pattern(answers);
        ZoneId zone = ZoneId.of(answers.has("zone") ? answers.to("zone") : "UTC");
        Times.Repeated repeated = answers.has("repeated")
                ? Times.Repeated.valueOf(answers.to("repeated").toUpperCase(Locale.ROOT))
                : Times.Repeated.ASK;
        try {
            return new SheetTimes(Times.of(pattern, zone, repeated));
        } catch (IllegalArgumentException noPattern) {
            throw new UnreadableUpload("patternBroken", Map.of("pattern", pattern));
        }
    }

    ZoneId zone() {
        return times.zone();
    }

    /** The moment in the cell; empty if the cell is, or if it cannot be read, which is noted. */
    Optional<Instant> at(String field, String cell, List<Problem> problems) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        return switch (times.at(cell, "")) {
            case Times.Answer.At at -> Optional.of(at.instant());
            case Times.Answer.Unclear unclear -> {
                problems.add(new Problem(field, unclear.reason(), unclear.values()));
                yield Optional.empty();
            }
        };
    }

    Optional<LocalDate> day(String cell) {
        return times.day(cell);
    }
}

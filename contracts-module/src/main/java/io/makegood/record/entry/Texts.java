package io.makegood.record.entry;

import io.makegood.measure.Interval;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the fields of one entry and keeps every problem. A field with a problem yields a stand-in, so that the rest is
 * read as well; nothing may be built from it while there are problems.
 */
final class Texts {
    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 30;

    private final Entry entry;
    private final Times times;
    private final List<Problem> problems = new ArrayList<>();

    Texts(Entry entry, Times times) {
        this.entry = entry;
        this.times = times;
    }

    List<Problem> problems() {
        return problems;
    }

    void note(String field, String reason, Map<String, String> values) {
        problems.add(new Problem(field, reason, values));
    }

    /** Every field that must be there is there; what is there is not too long. */
    void checkPresence() {
        for (Field field : entry.kind().fields()) {
            if (field.required() && entry.text(field.name()).isEmpty()) {
                note(field.name(), "missing", Map.of());
            }
        }
        entry.texts().forEach((field, text) -> {
            if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
                note(field, "textTooLong", Map.of("limit", String.valueOf(LONGEST)));
            }
        });
    }

    String text(String field) {
        return entry.text(field);
    }

    Instant time(String field) {
        return optionalTime(field).orElse(Instant.EPOCH);
    }

    Optional<Instant> optionalTime(String field) {
        String text = entry.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (times.at(text, entry.text(field + ".offset"))) {
            case Times.Answer.At at -> Optional.of(at.instant());
            case Times.Answer.Unclear unclear -> {
                note(field, unclear.reason(), unclear.values());
                yield Optional.empty();
            }
        };
    }

    /** From one field to the other; open if the end is empty, refused if the end comes first. */
    Interval span(String from, String to) {
        Instant start = time(from);
        boolean open = entry.text(to).isEmpty();
        Instant end = open ? Interval.OPEN : optionalTime(to).orElse(start);
        if (end.isBefore(start)) {
            note(to, "endsBeforeStart", Map.of("start", start.toString(), "end", end.toString()));
            return new Interval(start, start);
        }
        return new Interval(start, end);
    }

    LocalDate day(String field) {
        String text = entry.text(field);
        Optional<LocalDate> day = times.day(text);
        if (day.isEmpty() && !text.isEmpty()) {
            note(field, "dayUnreadable", Map.of("text", text));
        }
        return day.orElse(LocalDate.EPOCH);
    }

    BigDecimal number(String field) {
        String text = entry.text(field);
        try {
            BigDecimal number = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
            if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
                note(field, "numberUnreadable", Map.of("text", text));
                return BigDecimal.ZERO;
            }
            return number;
        } catch (NumberFormatException unreadable) {
            note(field, "numberUnreadable", Map.of("text", text));
            return BigDecimal.ZERO;
        }
    }

    /** A share of one out of percent; empty is the whole. */
    Fraction share(String field) {
        if (entry.text(field).isEmpty()) {
            return Fraction.ONE;
        }
        Fraction share = percent(field).dividedBy(Fraction.HUNDRED);
        if (share.signum() <= 0 || share.compareTo(Fraction.ONE) > 0) {
            note(field, "percentOutOfRange", Map.of("text", entry.text(field)));
            return Fraction.ONE;
        }
        return share;
    }

    Money money(String field) {
        String text = entry.text(field);
        try {
            if (!text.isEmpty() && text.length() <= MOST_DIGITS) {
                return Money.parse(text);
            }
        } catch (IllegalArgumentException unreadable) {
            note(field, "moneyUnreadable", Map.of("text", text));
            return Money.of("0", "EUR");
        }
        note(field, "moneyUnreadable", Map.of("text", text));
        return Money.of("0", "EUR");
    }

    boolean yes(String field, boolean whenEmpty) {
        return switch (entry.text(field)) {
            case "" -> whenEmpty;
            case "yes" -> true;
            case "no" -> false;
            default -> {
                note(field, "neitherYesNorNo", Map.of("text", entry.text(field)));
                yield whenEmpty;
            }
        };
    }

    /** A word of the field's choices, as its constant. */
    <E extends Enum<E>> E constant(String field, Class<E> type) {
        Optional<E> constant = Words.constant(type, entry.text(field));
        if (constant.isEmpty() && !entry.text(field).isEmpty()) {
            note(field, "unknownWord", Map.of("text", entry.text(field)));
        }
        return constant.orElse(type.getEnumConstants()[0]);
    }

    /** How many lines a numbered list has: lines are counted to the last that has any text. */
    int lines(String list) {
        String prefix = list + ".";
        return entry.texts().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.", 2)[0])
                .filter(number -> number.matches("\\d{1,3}"))
                .mapToInt(number -> Integer.parseInt(number) + 1)
                .max()
                .orElse(0);
    }

    private Fraction percent(String field) {
        String text = entry.text(field);
        try {
            if (text.length() <= MOST_DIGITS && text.matches("\\d+(\\.\\d+)?(/\\d+)?")) {
                return Fraction.parse(text);
            }
        } catch (ArithmeticException divisionByZero) {
            return Fraction.ZERO;
        }
        return Fraction.ZERO;
    }
}

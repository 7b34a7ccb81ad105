package io.makegood.record.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How written times are meant: their pattern, the zone of those without an offset, and what an hour means that a clock
 * change repeats. An hour that a clock change skips is never accepted.
 */
public final class Times {

    /** ISO 8601, with an offset or without, to the nanosecond; seconds may be left out. */
    public static final String ISO = "iso";

    public static final String EPOCH_SECONDS = "epochSeconds";
    public static final String EPOCH_MILLIS = "epochMillis";

    private static final DateTimeFormatter ISO_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private final String pattern;
    private final Optional<DateTimeFormatter> formatter;
    private final ZoneId zone;
    private final Repeated repeated;

    private Times(String pattern, Optional<DateTimeFormatter> formatter, ZoneId zone, Repeated repeated) {
        this.pattern = pattern;
        this.formatter = formatter;
        this.zone = zone;
        this.repeated = repeated;
    }

    /** What a local time means in the hour that exists twice in autumn. */
    public enum Repeated {
        ASK,
        EARLIER,
        LATER
    }

    /** The moment, or why there is none. */
    public sealed interface Answer {
        record At(Instant instant) implements Answer {}

        record Unclear(String reason, Map<String, String> values) implements Answer {}
    }

    /** Times as a form has them: ISO, in the contract's zone unless an offset is written. */
    public static Times iso(ZoneId zone) {
        return of(ISO, zone, Repeated.ASK);
    }

    /** Refused with {@link IllegalArgumentException} if the pattern is none. */
    public static Times of(String pattern, ZoneId zone, Repeated repeated) {
        Optional<DateTimeFormatter> formatter =
                switch (pattern) {
                    case EPOCH_SECONDS, EPOCH_MILLIS -> Optional.empty();
                    case ISO -> Optional.of(ISO_TIME);
                    default -> Optional.of(written(pattern));
                };
        return new Times(pattern, formatter, zone, repeated);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether the pattern can say a moment without a zone. */
    public static boolean needsZone(String pattern) {
        return !pattern.equals(EPOCH_SECONDS) && !pattern.equals(EPOCH_MILLIS) && !pattern.contains("X");
    }

    /** {@code offset} settles a repeated hour, such as {@code +01:00}; empty if nobody was asked. */
    public Answer at(String text, String offset) {
        try {
            return formatter.isEmpty()
                    ? new Answer.At(epoch(text))
                    : parsed(formatter.get().parse(text), offset);
        } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            return new Answer.Unclear("timeUnreadable", Map.of("text", text, "pattern", pattern));
        }
    }

    /** The day of a text that has no time of day, or the day of its time. */
    public Optional<LocalDate> day(String text) {
        try {
            return formatter.map(known -> LocalDate.from(known.parse(text)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Instant epoch(String text) {
        long count = Long.parseLong(text);
        return pattern.equals(EPOCH_SECONDS) ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
    }

    private Answer parsed(TemporalAccessor found, String offset) {
        if (found.query(TemporalQueries.offset()) != null) {
            return new Answer.At(OffsetDateTime.from(found).toInstant());
        }
        LocalTime time = found.query(TemporalQueries.localTime());
        return local(LocalDate.from(found).atTime(time == null ? LocalTime.MIDNIGHT : time), offset);
    }

    private Answer local(LocalDateTime local, String offset) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return new Answer.Unclear("timeSkipped", Map.of("text", local.toString(), "zone", zone.getId()));
        }
        return offsets.size() == 1 ? at(local, offsets.getFirst()) : twice(local, offsets, offset);
    }

    private Answer twice(LocalDateTime local, List<ZoneOffset> offsets, String offset) {
        Optional<ZoneOffset> said =
                offsets.stream().filter(one -> one.getId().equals(offset)).findFirst();
        if (said.isPresent()) {
            return at(local, said.get());
        }
        return switch (repeated) {
            case EARLIER -> at(local, offsets.getFirst());
            case LATER -> at(local, offsets.getLast());
            case ASK ->
                new Answer.Unclear(
                        "timeTwice",
                        Map.of(
                                "text", local.toString(),
                                "zone", zone.getId(),
                                "earlier", offsets.getFirst().getId(),
                                "later", offsets.getLast().getId()));
        };
    }

    private static Answer at(LocalDateTime local, ZoneOffset offset) {
        return new Answer.At(local.toInstant(offset));
    }

    private static DateTimeFormatter written(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}

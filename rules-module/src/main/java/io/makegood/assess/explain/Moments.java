package io.makegood.assess.explain;

import io.makegood.measure.Interval;
import io.makegood.terms.text.Formats;
import io.makegood.terms.text.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Instants and stretches of time as the clock of the contract shows them, to the second or finer. */
final class Moments {

    private static final Phrases PHRASES = Phrases.of("io.makegood.assess.explain.sentences");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final Locale language;
    private final Formats formats;

    Moments(ZoneId zone, Locale language) {
        this.zone = zone;
        this.language = language;
        this.formats = new Formats(language);
    }

    String moment(Instant instant) {
        if (instant.equals(Instant.MIN) || instant.equals(Instant.MAX)) {
            return "…";
        }
        ZonedDateTime at = instant.atZone(zone);
        return formats.date(at.toLocalDate()) + " " + time(at);
    }

    String span(Interval span) {
        if (span.isEmpty()) {
            return moment(span.start());
        }
        if (span.isOpen()) {
            return say("span.open", Map.of("from", moment(span.start())));
        }
        LocalDate first = date(span.start());
        boolean oneDay = !span.start().equals(Instant.MIN) && first.equals(date(span.end()));
        return oneDay
                ? say(
                        "span.day",
                        Map.of(
                                "day", formats.date(first),
                                "from", time(span.start().atZone(zone)),
                                "until", time(span.end().atZone(zone))))
                : say("span", Map.of("from", moment(span.start()), "until", moment(span.end())));
    }

    /** The days of a window, the last one included. */
    String days(Interval window) {
        if (window.isOpen() || window.start().equals(Instant.MIN)) {
            return span(window);
        }
        boolean wholeDays = isMidnight(window.start()) && isMidnight(window.end());
        if (!wholeDays) {
            return span(window);
        }
        LocalDate first = date(window.start());
        LocalDate last = date(window.end().minusNanos(1));
        return first.equals(last) ? formats.date(first) : formats.date(first) + " – " + formats.date(last);
    }

    private boolean isMidnight(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return at.toLocalDate().atStartOfDay(zone).equals(at);
    }

    private LocalDate date(Instant instant) {
        return instant.equals(Instant.MIN)
                ? LocalDate.MIN
                : instant.atZone(zone).toLocalDate();
    }

    /** With the offset where a clock shows the same time twice. */
    private String time(ZonedDateTime at) {
        String fraction =
                at.getNano() == 0 ? "" : ".%09d".formatted(at.getNano()).replaceFirst("0+$", "");
        boolean twice = zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return TIME.format(at) + fraction + (twice ? " (" + at.getOffset() + ")" : "");
    }

    private String say(String key, Map<String, String> values) {
        return PHRASES.say(language, key, values);
    }
}

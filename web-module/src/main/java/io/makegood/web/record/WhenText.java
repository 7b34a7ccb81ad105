package io.makegood.web.record;

import io.makegood.measure.fact.Fact;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Says when a fact happened and how long it took. */
@Component
public class WhenText {
    private final Telling telling;

    WhenText(Telling telling) {
        this.telling = telling;
    }

    /** The end is empty at a moment and while it lasts; the state says OPEN while it lasts and ZERO if it took no time. */
    public record Said(String from, String until, String length, String state) {}

    public Said of(Fact fact, ZoneId zone) {
        Occurrence when = Occurrence.of(fact, zone);
        return new Said(
                when.course() == Occurrence.Course.DAY
                        ? telling.format().date(when.from().atZone(zone).toLocalDate())
                        : telling.time(when.from(), zone),
                when.until().map(until -> until(when.from(), until, zone)).orElse(""),
                when.length().map(telling.format()::duration).orElse(""),
                when.isOpen() ? "OPEN" : when.isZeroLength() ? "ZERO" : "");
    }

    private String until(Instant from, Instant until, ZoneId zone) {
        return from.equals(until) ? "" : telling.time(until, zone);
    }
}

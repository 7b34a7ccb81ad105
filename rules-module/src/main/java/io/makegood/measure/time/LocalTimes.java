package io.makegood.measure.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Times of the dial as instants, in a way that never goes backwards: a time that is shown twice is its first showing, a
 * time that is skipped is the instant of the change.
 */
final class LocalTimes {

    private LocalTimes() {}

    static long nanos(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return Nanos.of(
                offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.getFirst()));
    }

    /** The first instant of a day. */
    static long midnight(LocalDate day, ZoneId zone) {
        return nanos(day.atStartOfDay(), zone);
    }

    static LocalDate day(long nanos, ZoneId zone) {
        return Nanos.instant(nanos).atZone(zone).toLocalDate();
    }
}

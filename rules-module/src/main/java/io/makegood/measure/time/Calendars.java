package io.makegood.measure.time;

import io.makegood.terms.measurement.Clock.ClosingInstant;
import io.makegood.terms.measurement.Indicator.DeadlineRule;
import io.makegood.terms.measurement.ServiceCalendar;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The service calendars of one contract by name; {@code 24x7} is always open. A name that is not there, or a calendar
 * that is made of itself, is refused with {@link IllegalArgumentException}. It remembers what it worked out and belongs
 * to one thread.
 */
public final class Calendars {

    private static final long DAY = 86_400 * Nanos.PER_SECOND;
    private static final long FIRST_LOOK = 32 * DAY;
    private static final long LONGEST_LOOK = 40 * 366 * DAY;
    private static final long LONGEST_STEP = 366 * DAY;
    private static final long FARTHEST = 16_352 * DAY;

    private final Map<String, ServiceCalendar> calendars = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();

    public Calendars(List<ServiceCalendar> calendars) {
        for (ServiceCalendar calendar : calendars) {
            this.calendars.put(calendar.id(), calendar);
        }
    }

    /** It grows by as much as there is, so that many small steps do not work the same out each time. */
    private record Known(long from, long to, TimeSet open) {
        long earlier(long start) {
            return start >= from ? from : Math.min(start, from - more());
        }

        long later(long end) {
            return end <= to ? to : Math.max(end, Nanos.plus(to, more()));
        }

        private long more() {
            return Math.clamp(to - from, 0, LONGEST_STEP);
        }
    }

    /** The open time of a calendar between two instants. */
    public TimeSet open(String calendar, long from, long to) {
        if (from >= to) {
            return TimeSet.NONE;
        }
        if (calendar.equals(DeadlineRule.ROUND_THE_CLOCK)) {
            return TimeSet.of(from, to);
        }
        Known before = known.get(calendar);
        if (before != null && before.from <= from && to <= before.to) {
            return before.open.clip(from, to);
        }
        long start = before == null ? from : before.earlier(from);
        long end = before == null ? to : before.later(to);
        TimeSet open = worked(calendar, start, end, new HashSet<>());
        known.put(calendar, new Known(start, end, open));
        return open.clip(from, to);
    }

    /** The hours of each week between two instants, holidays or not. */
    public static TimeSet weekly(List<ServiceCalendar.Hours> hours, ZoneId zone, long from, long to) {
        return WeeklyHours.open(hours, zone, from, to);
    }

    private TimeSet worked(String name, long from, long to, Set<String> within) {
        if (name.equals(DeadlineRule.ROUND_THE_CLOCK)) {
            return TimeSet.of(from, to);
        }
        if (!within.add(name)) {
            throw new IllegalArgumentException("The calendar " + name + " is made of itself");
        }
        ServiceCalendar calendar = calendars.get(name);
        if (calendar == null) {
            throw new IllegalArgumentException("There is no calendar " + name);
        }
        TimeSet open =
                switch (calendar) {
                    case ServiceCalendar.Weekly weekly -> WeeklyHours.open(weekly, from, to);
                    case ServiceCalendar.AnyOf any -> anyOf(any.calendars(), from, to, within);
                    case ServiceCalendar.AllOf all -> allOf(all.calendars(), from, to, within);
                };
        within.remove(name);
        return open;
    }

    private TimeSet anyOf(List<String> names, long from, long to, Set<String> within) {
        TimeSet open = TimeSet.NONE;
        for (String name : names) {
            open = open.union(worked(name, from, to, within));
        }
        return open;
    }

    private TimeSet allOf(List<String> names, long from, long to, Set<String> within) {
        TimeSet open = TimeSet.of(from, to);
        for (String name : names) {
            open = open.intersect(worked(name, from, to, within));
        }
        return open;
    }

    /** Open time between two instants without the pauses, in nanoseconds. */
    public long worked(String calendar, long from, long to, Pauses pauses) {
        return pauses.off(open(calendar, from, to)).length();
    }

    /**
     * The first instant at which a clock that runs in open time and stands in pauses has run the given length; never, if
     * it does not come to that within 44 years.
     */
    public long reached(String calendar, long start, long length, Pauses pauses) {
        if (length == 0) {
            return start;
        }
        if (calendar.equals(DeadlineRule.ROUND_THE_CLOCK) && pauses.isEmpty()) {
            return Nanos.plus(start, length);
        }
        long left = length;
        long from = start;
        long farthest = Nanos.plus(start, FARTHEST);
        for (long look = firstLook(length); from < farthest; look *= 2) {
            long to = Math.min(farthest, Nanos.plus(from, look));
            TimeSet running = pauses.off(open(calendar, from, to));
            for (int i = 0; i < running.spans(); i++) {
                long span = running.end(i) - running.start(i);
                if (span >= left) {
                    return running.start(i) + left;
                }
                left -= span;
            }
            from = to;
        }
        return Nanos.NEVER;
    }

    /** Not much farther than a clock goes that never stands, so that no more is worked out than is needed. */
    private static long firstLook(long length) {
        return Math.max(DAY, Math.min(length, FIRST_LOOK));
    }

    /** A deadline with the agreed reading of one that falls on a closing instant. */
    public long deadline(String calendar, long start, long length, Pauses pauses, ClosingInstant closing) {
        long reached = reached(calendar, start, length, pauses);
        return closing == ClosingInstant.SAME_DAY || reached == Nanos.NEVER ? reached : openFrom(calendar, reached);
    }

    /** The instant itself if the calendar is open then, or the next opening. */
    private long openFrom(String calendar, long instant) {
        for (long look = FIRST_LOOK; look <= LONGEST_LOOK; look *= 2) {
            TimeSet open = open(calendar, instant, Nanos.plus(instant, look));
            if (!open.isEmpty()) {
                return open.start(0);
            }
        }
        return Nanos.NEVER;
    }
}

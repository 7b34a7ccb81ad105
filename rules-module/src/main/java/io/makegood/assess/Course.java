package io.makegood.assess;

import io.makegood.assess.Assessment.Status;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact.EarlierResult;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The course of some objectives through their windows: which were missed, in the order of time. A window is missed when one of the objectives was. */
final class Course {

    private final ZoneId zone;
    private final NavigableMap<Interval, Boolean> missed;
    private final List<Interval> windows;
    /** Up to and with the window at each place: how many were missed, and how many of them in a row at last. */
    private final int[] misses;

    private final int[] runs;

    private Course(ZoneId zone, NavigableMap<Interval, Boolean> missed) {
        this.zone = zone;
        this.missed = missed;
        this.windows = List.copyOf(missed.keySet());
        this.misses = new int[windows.size()];
        this.runs = new int[windows.size()];
        for (int i = 0; i < windows.size(); i++) {
            boolean isMissed = isMissed(windows.get(i));
            boolean follows =
                    i > 0 && windows.get(i - 1).end().equals(windows.get(i).start());
            misses[i] = (i == 0 ? 0 : misses[i - 1]) + (isMissed ? 1 : 0);
            runs[i] = isMissed ? 1 + (follows ? runs[i - 1] : 0) : 0;
        }
    }

    static Course of(History history, List<String> objectives) {
        TreeMap<Interval, Boolean> missed = new TreeMap<>();
        for (EarlierResult earlier : history.earlier()) {
            if (objectives.contains(earlier.objective())) {
                missed.merge(earlier.span(), earlier.missed(), Boolean::logicalOr);
            }
        }
        for (Judged now : history.judged()) {
            if (objectives.contains(now.objective().id()) && now.status() != Status.PENDING) {
                missed.merge(now.window(), now.missed(), Boolean::logicalOr);
            }
        }
        return new Course(history.inputs().zone(), missed);
    }

    Set<Interval> windows() {
        return missed.keySet();
    }

    boolean isMissed(Interval window) {
        return Boolean.TRUE.equals(missed.get(window));
    }

    /** How many windows without a gap between them were missed, up to and with this one. */
    int missedInARow(Interval last) {
        int at = upTo(last) - 1;
        return at >= 0 && windows.get(at).end().equals(last.end()) ? runs[at] : 0;
    }

    /** How many of the last n windows of this length were missed, this one among them. */
    int missedOfLast(Interval last, int n) {
        return missesBetween(startingBefore(back(last, n)), upTo(last));
    }

    /** How many windows after a moment were kept in a row, up to and with this one. */
    int keptSince(Instant since, Interval last) {
        int from = startingBefore(since);
        int to = upTo(last);
        return Math.max(0, to - from) - missesBetween(from, to);
    }

    /** Whether a window after a moment and before this one was missed. */
    boolean missedBetween(Instant since, Interval before) {
        int to = first(window -> window.compareTo(before) < 0);
        return missesBetween(startingBefore(since), to) > 0;
    }

    private int missesBetween(int from, int to) {
        return from >= to ? 0 : misses[to - 1] - (from == 0 ? 0 : misses[from - 1]);
    }

    private int upTo(Interval last) {
        return first(window -> window.compareTo(last) <= 0);
    }

    private int startingBefore(Instant moment) {
        return first(window -> window.start().isBefore(moment));
    }

    /** How many windows come first, for which alone something holds. */
    private int first(Predicate<Interval> holds) {
        int low = 0;
        int high = windows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(windows.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Instant back(Interval window, int n) {
        ZonedDateTime start = window.start().atZone(zone);
        ZonedDateTime end = window.end().atZone(zone);
        long months = ChronoUnit.MONTHS.between(start, end);
        return months > 0 && start.plusMonths(months).equals(end)
                ? end.minusMonths(n * months).toInstant()
                : end.minusDays(n * Math.max(1, ChronoUnit.DAYS.between(start, end)))
                        .toInstant();
    }
}

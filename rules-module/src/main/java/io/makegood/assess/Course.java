package io.makegood.assess;

import io.makegood.assess.Assessment.Status;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact.EarlierResult;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/** The course of some objectives through their windows: which were missed, in the order of time. A window is missed when one of the objectives was. */
record Course(ZoneId zone, TreeMap<Interval, Boolean> missed) {

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

    /** How many windows without a gap between them were missed, up to and with this one. */
    int missedInARow(Interval last) {
        int run = 0;
        Instant next = last.end();
        for (var window : missed.headMap(last, true).descendingMap().entrySet()) {
            if (!window.getValue() || !window.getKey().end().equals(next)) {
                break;
            }
            run++;
            next = window.getKey().start();
        }
        return run;
    }

    /** How many of the last n windows of this length were missed, this one among them. */
    int missedOfLast(Interval last, int n) {
        Instant from = back(last, n);
        return Math.toIntExact(missed.headMap(last, true).entrySet().stream()
                .filter(window -> window.getValue() && !window.getKey().start().isBefore(from))
                .count());
    }

    /** How many windows after a moment were kept in a row, up to and with this one. */
    int keptSince(Instant since, Interval last) {
        return Math.toIntExact(missed.headMap(last, true).entrySet().stream()
                .filter(window -> !window.getKey().start().isBefore(since) && !window.getValue())
                .count());
    }

    /** Whether a window after a moment and before this one was missed. */
    boolean missedBetween(Instant since, Interval before) {
        return missed.headMap(before, false).entrySet().stream()
                .anyMatch(
                        window -> window.getValue() && !window.getKey().start().isBefore(since));
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

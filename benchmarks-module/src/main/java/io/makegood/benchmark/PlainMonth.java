package io.makegood.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the terms of the benchmark owe, as a programmer without a rule engine would write it: whole seconds, whole grosze,
 * comparisons by cross-multiplying. It explains nothing. It is the oracle of the rules and the mark for their speed.
 */
final class PlainMonth {

    private static final long CHARGE = 1_200_000;
    private static final long HOUR = 3_600;

    private PlainMonth() {}

    /** Credit in grosze and extra time in seconds. */
    record Owed(long grosze, long extraSeconds) {}

    static Owed of(List<Incident> incidents) {
        List<long[]> down = union(incidents, false);
        List<long[]> excluded = union(incidents, true);
        long total = 0;
        long longest = 0;
        for (long[] outage : down) {
            long counted = left(outage, excluded);
            total += counted;
            longest = Math.max(longest, counted);
        }
        return new Owed(credit(total), extra(longest));
    }

    /** Overlapping and touching stretches as one, in the order of time. */
    private static List<long[]> union(List<Incident> incidents, boolean excluded) {
        List<Incident> sorted = new ArrayList<>(incidents);
        sorted.sort(Comparator.comparingLong(Incident::start));
        List<long[]> union = new ArrayList<>();
        for (Incident incident : sorted) {
            if (incident.excluded() != excluded) {
                continue;
            }
            if (!union.isEmpty() && incident.start() <= union.getLast()[1]) {
                union.getLast()[1] = Math.max(union.getLast()[1], incident.end());
            } else {
                union.add(new long[] {incident.start(), incident.end()});
            }
        }
        return union;
    }

    /** The seconds of an outage within the month that are not excluded. */
    private static long left(long[] outage, List<long[]> excluded) {
        long from = Math.max(outage[0], Contract.START);
        long until = Math.min(outage[1], Contract.END);
        long left = Math.max(0, until - from);
        for (long[] out : excluded) {
            left -= Math.max(0, Math.min(until, out[1]) - Math.max(from, out[0]));
        }
        return Math.max(0, left);
    }

    private static long credit(long down) {
        long month = Contract.END - Contract.START;
        long up = 1_000 * (month - down);
        long percent;
        if (up >= 999 * month) {
            percent = 0;
        } else if (up >= 995 * month) {
            percent = 5;
        } else if (up >= 990 * month) {
            percent = 10;
        } else if (up >= 950 * month) {
            percent = 25;
        } else {
            percent = 50;
        }
        return Math.min(CHARGE * percent / 100, CHARGE * 30 / 100);
    }

    private static long extra(long longest) {
        long beyond = longest - HOUR;
        return beyond <= 0 ? 0 : (beyond + HOUR - 1) / HOUR * HOUR;
    }
}

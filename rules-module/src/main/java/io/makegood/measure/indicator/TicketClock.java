package io.makegood.measure.indicator;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Clock;
import io.makegood.terms.measurement.Indicator.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From when to when the clock of a task of a ticket ran. A later act stands for an earlier one that was not recorded: a
 * ticket that was resolved was answered then at the latest. Reopening undoes a restoration or a resolution.
 */
record TicketClock(long start, long done, String priority, TimeSet pauses) {

    static TicketClock of(Fact.Ticket ticket, Task task, Clock clock) {
        List<Fact.Act> acts = inTime(ticket.acts());
        boolean undone = task == Task.RESTORE || task == Task.RESOLUTION;
        long reopened = undone ? lastReopening(acts, task) : Nanos.FOR_EVER_AGO;
        long done = firstDone(acts, task, reopened);
        long start = Nanos.of(ticket.opened().at());
        if (reopened != Nanos.FOR_EVER_AGO && clock.reopening() == Clock.Reopening.RESTARTS) {
            start = Math.max(start, reopened);
        }
        TimeSet pauses = clock.pausing() == Clock.Pausing.STOPS ? pauses(ticket.pauses()) : TimeSet.NONE;
        if (undone && clock.reopening() == Clock.Reopening.CONTINUES_WITHOUT_CLOSED_TIME) {
            pauses = pauses.union(closedTime(acts, task));
        }
        TicketClock unchanged = new TicketClock(start, done, ticket.opened().priority(), pauses);
        return unchanged.afterChanges(ticket, clock);
    }

    /** The priority in force when the act was done counts; later changes do not. */
    private TicketClock afterChanges(Fact.Ticket ticket, Clock clock) {
        TicketClock changed = this;
        List<Fact.Change> changes = new ArrayList<>(ticket.changes());
        changes.sort(Comparator.comparing(Fact.Change::at));
        for (Fact.Change change : changes) {
            long at = Nanos.of(change.at());
            if (at > done || change.priority().equals(changed.priority)) {
                continue;
            }
            long from = clock.priorityChange() == Clock.PriorityChange.RESTARTS
                    ? Math.max(changed.start, at)
                    : changed.start;
            changed = new TicketClock(from, done, change.priority(), pauses);
        }
        return changed;
    }

    private static List<Fact.Act> inTime(List<Fact.Act> acts) {
        List<Fact.Act> sorted = new ArrayList<>(acts);
        sorted.sort(Comparator.comparing(Fact.Act::at));
        return sorted;
    }

    private static boolean does(Fact.Act act, Task task) {
        Fact.ActKind least =
                switch (task) {
                    case RESPONSE -> Fact.ActKind.RESPONDED;
                    case WORKAROUND -> Fact.ActKind.WORKAROUND;
                    case RESTORE -> Fact.ActKind.RESTORED;
                    case RESOLUTION, BACKUP_RESTORE, BREACH_NOTICE, DELIVERY -> Fact.ActKind.RESOLVED;
                };
        return act.kind() != Fact.ActKind.REOPENED && act.kind().compareTo(least) >= 0;
    }

    private static long firstDone(List<Fact.Act> acts, Task task, long from) {
        for (Fact.Act act : acts) {
            if (does(act, task) && Nanos.of(act.at()) >= from) {
                return Nanos.of(act.at());
            }
        }
        return Nanos.NEVER;
    }

    /** The last reopening of what had been done; for ever ago if there is none. */
    private static long lastReopening(List<Fact.Act> acts, Task task) {
        long last = Nanos.FOR_EVER_AGO;
        boolean done = false;
        for (Fact.Act act : acts) {
            if (act.kind() == Fact.ActKind.REOPENED && done) {
                last = Nanos.of(act.at());
                done = false;
            }
            done = done || does(act, task);
        }
        return last;
    }

    private static TimeSet closedTime(List<Fact.Act> acts, Task task) {
        TimeSet.Builder closed = new TimeSet.Builder();
        long since = Nanos.NEVER;
        for (Fact.Act act : acts) {
            if (act.kind() == Fact.ActKind.REOPENED) {
                closed.add(since, Nanos.of(act.at()));
                since = Nanos.NEVER;
            } else if (does(act, task)) {
                since = Math.min(since, Nanos.of(act.at()));
            }
        }
        return closed.build();
    }

    private static TimeSet pauses(List<Interval> pauses) {
        TimeSet.Builder set = new TimeSet.Builder();
        for (Interval pause : pauses) {
            set.add(Nanos.of(pause.start()), Nanos.of(pause.end()));
        }
        return set.build();
    }
}

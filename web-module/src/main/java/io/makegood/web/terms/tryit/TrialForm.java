package io.makegood.web.terms.tryit;

import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** What is typed to try an objective; only the group that its indicator asks for is filled. Nothing of it is recorded. */
record TrialForm(List<Outage> outages, Act act, List<Counter> counters, Plain plain) {

    static final int OUTAGES = 3;

    TrialForm {
        outages = outages == null ? List.of() : List.copyOf(outages);
        counters = counters == null ? List.of() : List.copyOf(counters);
        act = act == null ? new Act("", "", "", "") : act;
        plain = plain == null ? new Plain("", "", "", "") : plain;
    }

    record Outage(String start, String length, String cause, String severity) {
        Outage {
            start = blank(start);
            length = blank(length);
            cause = cause == null ? "provider" : cause;
            severity = blank(severity);
        }
    }

    /** {@code taken} is empty if it was never done; {@code paused} is waited for the customer from the start on. */
    record Act(String start, String priority, String taken, String paused) {
        Act {
            start = blank(start);
            priority = blank(priority);
            taken = blank(taken);
            paused = blank(paused);
        }
    }

    record Counter(String name, String count) {
        Counter {
            name = blank(name);
            count = blank(count);
        }
    }

    /** When, some values, how many, and yes or no. */
    record Plain(String start, String values, String count, String answer) {
        Plain {
            start = blank(start);
            values = blank(values);
            count = blank(count);
            answer = blank(answer);
        }
    }

    /** An empty form whose moments lie in the second month of the contract. */
    static TrialForm start(Objective objective, Header header) {
        LocalDate day = header.term()
                .from()
                .withDayOfMonth(1)
                .plusMonths(1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
        String moment = day + "T10:00";
        List<Outage> outages = new ArrayList<>();
        for (int row = 0; row < OUTAGES; row++) {
            outages.add(new Outage(row == 0 ? moment : "", "", "provider", ""));
        }
        List<String> priorities = Asked.priorities(objective);
        return new TrialForm(
                outages,
                new Act(moment, priorities.isEmpty() ? "*" : priorities.getFirst(), "", ""),
                Asked.counters(objective).stream()
                        .map(name -> new Counter(name, ""))
                        .toList(),
                new Plain(moment, "", "", "no"));
    }

    private static String blank(String typed) {
        return typed == null ? "" : typed;
    }
}

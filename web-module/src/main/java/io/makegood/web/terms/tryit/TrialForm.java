package io.makegood.web.terms.tryit;

import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** What is typed to try an objective; only the group that its indicator asks for is filled. Nothing of it is recorded. */
public record TrialForm(List<Outage> outages, Done done, List<Counter> counters, Plain plain) {

    static final int OUTAGES = 3;

    public TrialForm {
        outages = outages == null ? List.of() : List.copyOf(outages);
        counters = counters == null ? List.of() : List.copyOf(counters);
        done = done == null ? new Done("", "", "", "") : done;
        plain = plain == null ? new Plain("", "", "", "") : plain;
    }

    public record Outage(String start, String length, String cause, String severity) {
        static final String PROVIDER = "provider";

        public Outage {
            start = blank(start);
            length = blank(length);
            cause = cause == null ? PROVIDER : cause;
            severity = blank(severity);
        }
    }

    /** {@code taken} is empty if it was never done; {@code paused} is waited for the customer from the start on. */
    public record Done(String start, String priority, String taken, String paused) {
        public Done {
            start = blank(start);
            priority = blank(priority);
            taken = blank(taken);
            paused = blank(paused);
        }
    }

    public record Counter(String name, String count) {
        public Counter {
            name = blank(name);
            count = blank(count);
        }
    }

    /** When, some values, how many, and yes or no. */
    public record Plain(String start, String values, String count, String answer) {
        public Plain {
            start = blank(start);
            values = blank(values);
            count = blank(count);
            answer = blank(answer);
        }
    }

    /** Nothing was typed. */
    public static TrialForm none() {
        return new TrialForm(List.of(), new Done("", "", "", ""), List.of(), new Plain("", "", "", ""));
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
            outages.add(new Outage(row == 0 ? moment : "", "", Outage.PROVIDER, ""));
        }
        List<String> priorities = Asked.priorities(objective);
        return new TrialForm(
                outages,
                new Done(moment, priorities.isEmpty() ? "*" : priorities.getFirst(), "", ""),
                Asked.counters(objective).stream()
                        .map(name -> new Counter(name, ""))
                        .toList(),
                new Plain(moment, "", "", "no"));
    }

    /** Whether something of it was filled in, so that it is worth computing. */
    public boolean isTyped() {
        return outages.stream().anyMatch(outage -> !outage.length().isBlank())
                || counters.stream().anyMatch(counter -> !counter.count().isBlank())
                || !(done.taken() + plain.values() + plain.count()).isBlank();
    }

    /** Whether it holds what is asked of this objective, so that it is shown again. */
    boolean fits(Objective objective) {
        return switch (Asked.of(objective)) {
            case OUTAGES -> !outages.isEmpty();
            case DONE -> !done.start().isBlank() && isAskedFor(objective);
            case COUNTERS -> counters.stream().map(Counter::name).toList().equals(Asked.counters(objective));
            default -> !plain.start().isBlank();
        };
    }

    private boolean isAskedFor(Objective objective) {
        return done.priority().isBlank() || Asked.priorities(objective).contains(done.priority());
    }

    private static String blank(String typed) {
        return typed == null ? "" : typed;
    }
}

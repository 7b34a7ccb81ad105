package io.makegood.web.terms.objective;

import java.util.List;

/**
 * What is typed about one objective. Every part is independent of the others, as in the terms language: what is
 * measured, what is promised, what does not count, what follows. Fields hold text as typed; enums by their names.
 */
record ObjectiveForm(
        Subject subject, Measure measure, Promised promised, List<Excluded> exclusions, List<Follows> remedies) {

    ObjectiveForm {
        exclusions = listOf(exclusions);
        remedies = listOf(remedies);
    }

    /** The clause that speaks of the objective and the service it is about. */
    record Subject(String id, String service, String number, String heading, String text) {}

    /** The indicator by kind; of the groups only the one that the kind uses is filled. */
    record Measure(Kind kind, String window, Outages outages, Acts acts, Samples samples, String counters) {
        Measure {
            outages = outages == null ? Outages.usual() : outages;
            acts = acts == null ? Acts.usual() : acts;
            samples = samples == null ? Samples.usual() : samples;
            counters = counters == null ? "" : counters;
        }
    }

    record Outages(String start, String minimum, Boolean minimumIncluded, String severities, String denominator) {
        Outages {
            minimumIncluded = ticked(minimumIncluded);
        }

        /** Whether every outage counts from its start, as most agreements have it. */
        public boolean isUsual() {
            return equals(usual());
        }

        static Outages usual() {
            return new Outages("ACTUAL", "", false, "", "calendarTime");
        }
    }

    /** Tickets, restores, notices and deliveries. */
    record Acts(String task, String figure, Boolean pausesStop, List<Deadline> deadlines) {
        Acts {
            deadlines = listOf(deadlines);
            pausesStop = ticked(pausesStop);
        }

        /** Whether a ticket is waited for: only then does anybody wait for the customer. */
        public boolean ofTickets() {
            return !List.of("BACKUP_RESTORE", "BREACH_NOTICE", "DELIVERY").contains(task);
        }

        static Acts usual() {
            return new Acts("RESPONSE", "DELAY_OF_EACH", true, List.of(new Deadline("*", "24 h", "24x7")));
        }
    }

    record Deadline(String priority, String within, String calendar) {}

    /** {@code good} says on which side of the limit a sample is good. */
    record Samples(String metric, String figure, String percentile, String limit, String good) {
        Samples {
            percentile = percentile == null ? "" : percentile;
            limit = limit == null ? "" : limit;
            good = good == null ? "AT_MOST" : good;
        }

        static Samples usual() {
            return new Samples("", "MEAN", "95", "", "AT_MOST");
        }
    }

    /** {@code minimum} is empty where the promise knows one level only. */
    record Promised(String comparison, String level, String minimum) {
        Promised {
            minimum = minimum == null ? "" : minimum;
        }

        /** Whether a lower level is worse. */
        public boolean floor() {
            return comparison.equals("AT_LEAST") || comparison.equals("ABOVE");
        }
    }

    /** One ground that does not count, chosen by its checkbox; notice and quota only for announced work. */
    record Excluded(Boolean chosen, String ground, String number, String notice, String quota, Bounds bounds) {
        Excluded {
            chosen = ticked(chosen);
            number = number == null ? "" : number;
            notice = notice == null ? "" : notice;
            quota = quota == null ? "" : quota;
            bounds = bounds == null ? Bounds.usual() : bounds;
        }

        /** Whether it stands in sight: what is chosen, and what nearly every agreement has. */
        public boolean shown() {
            return chosen
                    || List.of("PLANNED_MAINTENANCE", "FORCE_MAJEURE", "CUSTOMER_CAUSED")
                            .contains(ground);
        }

        /** Whether it is work that is announced, or has conditions as if it were: only then are they asked for. */
        public boolean announced() {
            return ground.endsWith("MAINTENANCE")
                    || ground.equals("CUSTOMER_PLANNED_DOWNTIME")
                    || !(notice + quota + String.join("", bounds.days())).isBlank();
        }
    }

    /** In which hours it may happen, over which span its quota counts, and what wins against an outage at the same time. */
    record Bounds(List<String> days, String from, String to, String per, String overlap) {
        Bounds {
            days = listOf(days);
            from = from == null ? "" : from;
            to = to == null ? "" : to;
            per = per == null ? "MONTH" : per;
            overlap = overlap == null ? "EXCLUSION_WINS" : overlap;
        }

        static Bounds usual() {
            return new Bounds(List.of(), "", "", "MONTH", "EXCLUSION_WINS");
        }
    }

    /** One remedy; of the groups only the one that its kind uses is filled. */
    record Follows(String kind, List<Row> rows, String percent, Step step, Duty duty, Capped cap) {
        Follows {
            rows = listOf(rows);
            percent = percent == null ? "" : percent;
            step = step == null ? Step.usual() : step;
            duty = duty == null ? Duty.usual() : duty;
            cap = cap == null ? Capped.none() : cap;
        }

        static Follows of(String kind) {
            return new Follows(
                    kind, List.of(new Row("", ""), new Row("", "")), "", Step.usual(), Duty.usual(), Capped.none());
        }
    }

    /** The most of one remedy, as percent, money or time, and within what it is added up. */
    record Capped(String most, String scope) {
        Capped {
            most = most == null ? "" : most;
            scope = scope == null ? "OBJECTIVE_WINDOW" : scope;
        }

        static Capped none() {
            return new Capped("", "OBJECTIVE_WINDOW");
        }
    }

    /** "Below (or above) this level: so many percent of the monthly charge." */
    record Row(String level, String percent) {}

    /** A step of time or of percentage points, which steps count, and from where. */
    record Step(String size, String counted, String from) {
        static Step usual() {
            return new Step("", "STARTED", "excess");
        }
    }

    record Duty(String act, String within) {
        static Duty usual() {
            return new Duty("ROOT_CAUSE_ANALYSIS", "5 d");
        }
    }

    /** A box that is not ticked is not sent at all. */
    private static Boolean ticked(Boolean sent) {
        return sent != null && sent;
    }

    private static <T> List<T> listOf(List<T> typed) {
        return typed == null ? List.of() : List.copyOf(typed);
    }
}

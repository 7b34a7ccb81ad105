package io.makegood.terms;

import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.remedy.Settlement;
import java.util.List;

/**
 * The terms of one service level agreement: the only source of its text and of its rules. References between parts are
 * by id and are checked by lint, so that a draft may be incomplete; each part refuses nonsense by itself.
 */
public record Terms(
        Header header,
        Scope scope,
        List<Clause> clauses,
        List<Objective> objectives,
        Settlement settlement,
        List<WorkedExample> examples) {

    public Terms {
        clauses = List.copyOf(clauses);
        objectives = List.copyOf(objectives);
        examples = List.copyOf(examples);
    }

    /** What is provided and when it is open. */
    public record Scope(List<Service> services, List<ServiceCalendar> calendars) {
        public Scope {
            services = List.copyOf(services);
            calendars = List.copyOf(calendars);
        }
    }
}

package io.makegood.terms.lint;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Parts;
import io.makegood.terms.json.Place;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Settlement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names that lead somewhere: clauses, services, calendars and objectives that are named exist, and once only. */
final class References {

    private static final String OBJECTIVES = "objectives";

    private References() {}

    static void check(Terms terms, Report report) {
        ids(terms, report);
        objectives(terms, report);
        calendars(terms, report);
        exclusions(terms, report);
        groups(terms, report);
        counters(terms, report);
    }

    private static void ids(Terms terms, Report report) {
        Place scope = Place.TOP.field("scope");
        twice(terms.clauses(), Clause::id, Place.TOP.field("clauses"), report);
        twice(terms.scope().services(), Service::id, scope.field("services"), report);
        twice(terms.scope().calendars(), ServiceCalendar::id, scope.field("calendars"), report);
        twice(terms.objectives(), Objective::id, Place.TOP.field(OBJECTIVES), report);
        for (int i = 0; i < terms.objectives().size(); i++) {
            Place place = Place.TOP.field(OBJECTIVES).item(i);
            Objective objective = terms.objectives().get(i);
            twice(objective.remedies(), Remedy::id, place.field("remedies"), report);
            twice(
                    objective.measurement().exclusions(),
                    Exclusion::id,
                    place.field("measurement").field("exclusions"),
                    report);
        }
    }

    private static <T> void twice(List<T> items, Function<T, String> id, Place place, Report report) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String name = id.apply(items.get(i));
            Place field = place.item(i).field("id");
            if (name.isBlank()) {
                report.add(Code.EMPTY_NAME, field);
            } else if (!seen.add(name)) {
                report.add(Code.DUPLICATE_ID, field, Map.of("id", name));
            }
        }
    }

    private static void objectives(Terms terms, Report report) {
        Set<String> clauses = names(terms.clauses(), Clause::id);
        Set<String> services = names(terms.scope().services(), Service::id);
        for (int i = 0; i < terms.objectives().size(); i++) {
            Objective objective = terms.objectives().get(i);
            Place place = Place.TOP.field(OBJECTIVES).item(i);
            known(objective.clause(), clauses, Code.UNKNOWN_CLAUSE, place.field("clause"), report);
            if (!objective.service().equals("*")) {
                known(objective.service(), services, Code.UNKNOWN_SERVICE, place.field("service"), report);
            }
        }
    }

    private static void calendars(Terms terms, Report report) {
        Set<String> calendars = names(terms.scope().calendars(), ServiceCalendar::id);
        calendars.add(Indicator.DeadlineRule.ROUND_THE_CLOCK);
        Parts.of(terms, Denominator.ServiceHours.class)
                .forEach(part -> calendar(part.value().calendar(), calendars, part.place(), report));
        Parts.of(terms, Indicator.DeadlineRule.class)
                .forEach(part -> calendar(part.value().calendar(), calendars, part.place(), report));
        Parts.of(terms, Exclusion.Notice.InAdvance.class)
                .forEach(part -> calendar(part.value().calendar(), calendars, part.place(), report));
        Parts.of(terms, Procedure.TimeLimit.Within.class)
                .forEach(part -> calendar(part.value().calendar(), calendars, part.place(), report));
    }

    private static void calendar(String name, Set<String> known, Place place, Report report) {
        known(name, known, Code.UNKNOWN_CALENDAR, place.field("calendar"), report);
    }

    private static void exclusions(Terms terms, Report report) {
        Set<String> numbers = names(terms.clauses(), Clause::number);
        for (Parts.Part<Exclusion> part : Parts.of(terms, Exclusion.class)) {
            String number = part.value().number();
            boolean found = numbers.stream().anyMatch(known -> number.equals(known) || number.startsWith(known + "."));
            if (!found) {
                report.add(Code.UNKNOWN_EXCLUSION_CLAUSE, part.place().field("number"), Map.of("name", number));
            }
        }
    }

    private static void groups(Terms terms, Report report) {
        Set<String> objectives = names(terms.objectives(), Objective::id);
        Parts.of(terms, Settlement.Combination.class)
                .forEach(part -> each(part.value().objectives(), objectives, part.place(), report));
        for (Parts.Part<AfterEffect> part : Parts.of(terms, AfterEffect.class)) {
            List<String> named =
                    switch (part.value()) {
                        case AfterEffect.EarnBack earnBack -> earnBack.objectives();
                        case AfterEffect.EarnBackBank bank -> bank.objectives();
                        case AfterEffect.Chronic chronic -> chronic.objectives();
                        case AfterEffect.PointsTable table -> table.objectives();
                    };
            each(named, objectives, part.place(), report);
        }
    }

    private static void each(List<String> named, Set<String> known, Place place, Report report) {
        for (int i = 0; i < named.size(); i++) {
            known(
                    named.get(i),
                    known,
                    Code.UNKNOWN_OBJECTIVE,
                    place.field(OBJECTIVES).item(i),
                    report);
        }
    }

    private static void counters(Terms terms, Report report) {
        Parts.of(terms, Indicator.CounterTerm.class).stream()
                .filter(part -> part.value().counter().isBlank())
                .forEach(part -> report.add(Code.EMPTY_NAME, part.place().field("counter")));
        Parts.of(terms, Indicator.SampleStatistic.class).stream()
                .filter(part -> part.value().metric().isBlank())
                .forEach(part -> report.add(Code.EMPTY_NAME, part.place().field("metric")));
    }

    private static void known(String name, Set<String> known, Code code, Place place, Report report) {
        if (!known.contains(name)) {
            report.add(code, place, Map.of("name", name));
        }
    }

    private static <T> Set<String> names(List<T> items, Function<T, String> name) {
        return items.stream().map(name).collect(Collectors.toCollection(HashSet::new));
    }
}

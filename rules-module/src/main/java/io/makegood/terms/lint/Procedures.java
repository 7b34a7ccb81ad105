package io.makegood.terms.lint;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Parts;
import io.makegood.terms.json.Place;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.remedy.Procedure;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deadlines of the procedure: their anchors exist and business days have a calendar. Priorities have deadlines. */
final class Procedures {

    private static final Set<Procedure.Anchor> OF_AN_INCIDENT =
            EnumSet.of(Procedure.Anchor.INCIDENT_START, Procedure.Anchor.AWARENESS, Procedure.Anchor.REPAIR);

    private Procedures() {}

    static void check(Terms terms, Report report) {
        Place place = Place.TOP.field("settlement").field("procedure");
        for (Parts.Part<Procedure.TimeLimit.Within> limit :
                Parts.of(terms.settlement().procedure(), place, Procedure.TimeLimit.Within.class)) {
            anchor(limit, terms, report);
            boolean businessDays = limit.value().unit() == Procedure.TimeUnit.BUSINESS_DAYS;
            if (businessDays && limit.value().calendar().equals(Indicator.DeadlineRule.ROUND_THE_CLOCK)) {
                report.add(Code.BUSINESS_DAYS_WITHOUT_CALENDAR, limit.place().field("calendar"));
            }
        }
        for (Parts.Part<Indicator.Timeliness> timeliness : Parts.of(terms, Indicator.Timeliness.class)) {
            deadlines(timeliness.value().deadlines(), timeliness.place().field("deadlines"), report);
        }
    }

    private static void anchor(Parts.Part<Procedure.TimeLimit.Within> limit, Terms terms, Report report) {
        if (!OF_AN_INCIDENT.contains(limit.value().anchor())) {
            return;
        }
        for (Objective objective : terms.objectives()) {
            if (!objective.remedies().isEmpty()
                    && !hasIncidents(objective.measurement().indicator())) {
                report.add(
                        Code.ANCHOR_UNRESOLVABLE,
                        limit.place().field("anchor"),
                        Map.of(
                                "anchor",
                                        io.makegood.terms.json.Names.ofConstant(
                                                limit.value().anchor()),
                                "objective", Called.objective(terms, objective)));
            }
        }
    }

    private static boolean hasIncidents(Indicator indicator) {
        return Units.countsOutages(indicator)
                || (indicator instanceof Indicator.Timeliness timeliness && isOfEach(timeliness));
    }

    private static boolean isOfEach(Indicator.Timeliness timeliness) {
        return timeliness.figure() == Indicator.TimelinessFigure.DELAY_OF_EACH
                || timeliness.figure() == Indicator.TimelinessFigure.ELAPSED_DELAY_OF_EACH;
    }

    private static void deadlines(List<Indicator.DeadlineRule> deadlines, Place place, Report report) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < deadlines.size(); i++) {
            if (!seen.add(deadlines.get(i).priority())) {
                report.add(
                        Code.PRIORITY_TWICE,
                        place.item(i).field("priority"),
                        Map.of("priority", deadlines.get(i).priority()));
            }
        }
        if (!seen.contains("*")) {
            report.add(Code.NO_DEADLINE_FOR_OTHERS, place);
        }
    }
}

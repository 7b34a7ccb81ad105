package io.makegood.web.terms.objective;

import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Rounding;
import io.makegood.web.terms.Reading;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** From a typed form to an objective; every refused field is remembered in the reading. */
final class ObjectiveReading {

    private ObjectiveReading() {}

    /** The objective as typed. It may be kept only if the reading is clean. */
    static Objective objective(Reading reading, ObjectiveForm form, Names names, String clause) {
        MeasureReading measure = new MeasureReading(reading, form.measure());
        Indicator indicator = measure.indicator();
        Target.Bound target =
                bound(reading, form, "promised.level", form.promised().level());
        Target.Bound minimum = form.promised().minimum().isBlank()
                ? target
                : bound(reading, form, "promised.minimum", form.promised().minimum());
        return new Objective(
                names.objective(),
                clause,
                reading.text("subject.service", form.subject().service()),
                new Measurement(
                        indicator,
                        measure.window(),
                        exclusions(reading, form.exclusions(), names),
                        new Rounding.Exact()),
                new Promise(target, minimum, List.of()),
                remedies(reading, form.remedies(), target, names));
    }

    private static Target.Bound bound(Reading reading, ObjectiveForm form, String field, String level) {
        return new Target.Bound(
                reading.choice("promised.comparison", form.promised().comparison(), Comparison.class),
                reading.quantity(field, level, form.measure().kind().unit()));
    }

    private static List<Exclusion> exclusions(Reading reading, List<ObjectiveForm.Excluded> typed, Names names) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (int row = 0; row < typed.size(); row++) {
            if (typed.get(row).chosen()) {
                exclusions.add(exclusion(reading, typed.get(row), "exclusions[" + row + "]", names));
            }
        }
        return exclusions;
    }

    private static Exclusion exclusion(Reading reading, ObjectiveForm.Excluded typed, String path, Names names) {
        Exclusion.Ground ground = reading.choice(path + ".ground", typed.ground(), Exclusion.Ground.class);
        Exclusion.Notice notice = typed.notice().isBlank()
                ? new Exclusion.Notice.None()
                : new Exclusion.Notice.InAdvance(
                        reading.duration(path + ".notice", typed.notice()),
                        Indicator.DeadlineRule.ROUND_THE_CLOCK,
                        hours(reading, typed.bounds(), path + ".bounds"));
        if (typed.notice().isBlank() && !typed.bounds().days().isEmpty()) {
            reading.refuse(path + ".notice", "terms.problem.required");
        }
        Exclusion.Quota quota = typed.quota().isBlank()
                ? new Exclusion.Quota.Unlimited()
                : new Exclusion.Quota.AtMost(
                        reading.duration(path + ".quota", typed.quota()),
                        reading.choice(path + ".bounds.per", typed.bounds().per(), Window.Span.class));
        return new Exclusion(
                names.exclusion(ground),
                reading.text(path + ".number", typed.number()),
                ground,
                notice,
                quota,
                reading.choice(path + ".bounds.overlap", typed.bounds().overlap(), Exclusion.Overlap.class));
    }

    /** Without days it may happen at any time. */
    private static List<ServiceCalendar.Hours> hours(Reading reading, ObjectiveForm.Bounds typed, String path) {
        if (typed.days().isEmpty()) {
            return List.of();
        }
        List<DayOfWeek> days = typed.days().stream()
                .map(day -> reading.choice(path + ".days", day, DayOfWeek.class))
                .toList();
        LocalTime from = reading.time(path + ".from", typed.from());
        LocalTime to = reading.time(path + ".to", typed.to());
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            reading.refuse(path + ".to", "terms.problem.order");
            return List.of();
        }
        return List.of(new ServiceCalendar.Hours(days, from, to));
    }

    private static List<Remedy> remedies(
            Reading reading, List<ObjectiveForm.Follows> typed, Target.Bound target, Names names) {
        List<Remedy> remedies = new ArrayList<>();
        for (int position = 0; position < typed.size(); position++) {
            if (!typed.get(position).kind().isBlank()) {
                remedies.add(new RemedyReading(reading, target, position)
                        .remedy(typed.get(position), names.remedy(remedies.size()), names.cap(remedies.size())));
            }
        }
        return remedies;
    }
}

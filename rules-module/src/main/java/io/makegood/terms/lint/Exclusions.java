package io.makegood.terms.lint;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Place;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Exclusions against what the promise allows, and objectives that would pay for the same minute. */
final class Exclusions {

    private Exclusions() {}

    static void check(Terms terms, Report report) {
        List<Objective> objectives = terms.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            Place place =
                    Place.TOP.field("objectives").item(i).field("measurement").field("exclusions");
            List<Exclusion> exclusions = objectives.get(i).measurement().exclusions();
            for (int j = 0; j < exclusions.size(); j++) {
                exclusion(objectives.get(i), exclusions.get(j), place.item(j), report);
            }
            for (int j = 0; j < i; j++) {
                twice(terms, objectives.get(j), objectives.get(i), i, report);
            }
        }
    }

    private static void exclusion(Objective objective, Exclusion exclusion, Place place, Report report) {
        switch (exclusion.quota()) {
            case Exclusion.Quota.Unlimited unlimited -> {
                if (exclusion.ground() == Exclusion.Ground.PLANNED_MAINTENANCE
                        || exclusion.ground() == Exclusion.Ground.EMERGENCY_MAINTENANCE) {
                    report.add(Code.EXCLUSION_UNLIMITED, place.field("quota"), Map.of("number", exclusion.number()));
                }
            }
            case Exclusion.Quota.AtMost quota -> {
                quota(objective, quota, place.field("quota"), report);
                windows(exclusion.notice(), quota, place.field("quota"), report);
            }
        }
    }

    /** The hours in which maintenance may happen, against what of it may be excluded. */
    private static void windows(Exclusion.Notice notice, Exclusion.Quota.AtMost quota, Place place, Report report) {
        if (!(notice instanceof Exclusion.Notice.InAdvance advance)
                || advance.patterns().isEmpty()) {
            return;
        }
        long open = advance.patterns().stream().mapToLong(Exclusions::weekly).sum();
        long days = secondsOf(quota.per()) / 86_400;
        Fraction windows = quota.per() == Window.Span.DAY
                ? Fraction.of(advance.patterns().stream()
                        .mapToLong(Exclusions::daily)
                        .max()
                        .orElse(0))
                : Fraction.of(open * days, 7);
        if (windows.compareTo(quota.time().exact()) > 0) {
            report.add(
                    Code.QUOTA_SMALLER_THAN_WINDOWS,
                    place,
                    Map.of(
                            "hours",
                                    Quantity.time(Duration.ofSeconds(
                                                    windows.floor().longValue()))
                                            .toString(),
                            "quota", quota.time().toString(),
                            "span", io.makegood.terms.json.Names.ofConstant(quota.per())));
        }
    }

    private static long weekly(ServiceCalendar.Hours hours) {
        return daily(hours) * hours.days().stream().distinct().count();
    }

    private static long daily(ServiceCalendar.Hours hours) {
        long until = hours.to().equals(LocalTime.MIDNIGHT) ? 86_400 : hours.to().toSecondOfDay();
        return until - hours.from().toSecondOfDay();
    }

    private static void quota(Objective objective, Exclusion.Quota.AtMost quota, Place place, Report report) {
        if (quota.time().amount().signum() <= 0) {
            report.add(Code.QUOTA_POINTLESS, place);
        }
        if (objective.measurement().indicator() instanceof Indicator.Availability availability
                && objective.promise().target() instanceof Target.Bound bound
                && bound.level().unit() == Unit.PERCENT) {
            Quantity minimum = availability.counting().minimum().length();
            if (quota.time().exact().compareTo(minimum.exact()) < 0) {
                report.add(Code.QUOTA_POINTLESS, place);
            }
            Fraction missing = Fraction.HUNDRED.minus(bound.level().exact()).dividedBy(Fraction.HUNDRED);
            Fraction allowed = missing.times(Fraction.of(secondsOf(quota.per())));
            if (quota.time().exact().compareTo(allowed) > 0) {
                Quantity rounded =
                        Quantity.time(Duration.ofSeconds(allowed.floor().longValue()));
                report.add(
                        Code.EXCLUSION_LARGER_THAN_ALLOWANCE,
                        place,
                        Map.of(
                                "quota", quota.time().toString(),
                                "allowed", rounded.toString(),
                                "promise", bound.level().toString()));
            }
        }
    }

    /** The usual length of a span, a month of 30 days. */
    private static long secondsOf(Window.Span span) {
        long days =
                switch (span) {
                    case DAY -> 1;
                    case WEEK -> 7;
                    case MONTH -> 30;
                    case QUARTER -> 91;
                    case HALF_YEAR -> 182;
                    case YEAR -> 365;
                };
        return days * 86_400;
    }

    private static void twice(Terms terms, Objective earlier, Objective later, int index, Report report) {
        boolean sameService = earlier.service().equals(later.service())
                || earlier.service().equals("*")
                || later.service().equals("*");
        if (sameService
                && paysForOutages(earlier)
                && paysForOutages(later)
                && terms.settlement().combinations().stream().noneMatch(group -> joins(group, earlier, later))) {
            report.add(
                    Code.SAME_MINUTE_PAID_TWICE,
                    Place.TOP.field("objectives").item(index),
                    Map.of("one", Called.objective(terms, earlier), "other", Called.objective(terms, later)));
        }
    }

    private static boolean joins(Settlement.Combination group, Objective one, Objective other) {
        return group.objectives().contains(one.id()) && group.objectives().contains(other.id());
    }

    private static boolean paysForOutages(Objective objective) {
        return Units.countsOutages(objective.measurement().indicator())
                && objective.remedies().stream()
                        .anyMatch(remedy ->
                                io.makegood.terms.json.Parts.of(remedy.schedule(), io.makegood.terms.remedy.Award.class)
                                        .stream()
                                        .anyMatch(award -> Worth.of(award.value())
                                                .filter(worth -> worth.amount().signum() > 0)
                                                .isPresent()));
    }
}

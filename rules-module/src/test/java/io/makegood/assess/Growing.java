package io.makegood.assess;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Parts;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.remedy.Settlement.Combination;
import io.makegood.terms.remedy.Trigger;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of some terms of which it is true that a longer outage never earns less. Left out, because the terms
 * themselves say otherwise:
 *
 * <ul>
 *   <li>what counts outages or pays for each: two outages that grow together are one (number of outages, mean times,
 *       each outage by itself, started units of each outage);
 *   <li>what is no downtime at all, and promises the other way round or of a band, which a level may enter from above;
 *   <li>bonuses and remedies for a range of levels;
 *   <li>awards of several units in one schedule: a worse level may give time where a better one gave money;
 *   <li>combinations where one award excludes another one (not together, root cause only);
 *   <li>a number of awards, used up by small ones; two caps after another, of which the second cuts what the first
 *       preferred;
 *   <li>a quota where an outage of the provider wins over an exclusion: what it takes back may be used later.
 * </ul>
 */
final class Growing {

    private Growing() {}

    static Terms partOf(Terms terms) {
        List<Objective> objectives = terms.objectives().stream()
                .filter(Growing::grows)
                .map(Growing::withGrowing)
                .toList();
        Settlement all = terms.settlement();
        List<Combination> combinations = all.combinations().stream()
                .filter(group -> group.mode() != Combination.Mode.NOT_TOGETHER
                        && group.mode() != Combination.Mode.ROOT_CAUSE_ONLY)
                .toList();
        List<Cap> caps = all.caps().stream().filter(Growing::isAmount).limit(1).toList();
        Settlement settlement =
                new Settlement(combinations, caps, all.rounding(), all.minimumPayable(), all.procedure(), List.of());
        return new Terms(terms.header(), terms.scope(), terms.clauses(), objectives, settlement, List.of());
    }

    private static boolean grows(Objective objective) {
        boolean quotaComesBack = objective.measurement().exclusions().stream()
                .anyMatch(exclusion -> exclusion.overlap() == Exclusion.Overlap.PROVIDER_FAULT_WINS
                        && exclusion.quota() instanceof Exclusion.Quota.AtMost);
        return !quotaComesBack
                && isDowntime(
                        objective.measurement().indicator(), objective.promise().target())
                && isDowntime(
                        objective.measurement().indicator(), objective.promise().minimum());
    }

    private static boolean isDowntime(Indicator indicator, Target target) {
        return target instanceof Target.Bound bound
                && switch (indicator) {
                    case Indicator.Availability of -> bound.comparison().isFloor() && isOfTime(of.counting());
                    case Indicator.Downtime of ->
                        !bound.comparison().isFloor()
                                && of.spread() != Indicator.Spread.EACH_OUTAGE
                                && isOfTime(of.counting());
                    case Indicator.AverageWithPrevious of -> isDowntime(of.of(), target);
                    default -> false;
                };
    }

    private static boolean isOfTime(Counting counting) {
        return counting.granularity().kind() != Counting.Granularity.Kind.STARTED_UNITS;
    }

    private static Objective withGrowing(Objective objective) {
        List<Remedy> remedies = objective.remedies().stream()
                .filter(remedy -> !(remedy.trigger().bare() instanceof Trigger.PromiseKept)
                        && !(remedy.trigger().bare() instanceof Trigger.LevelWithin))
                .filter(remedy -> units(remedy) <= 1)
                .filter(remedy ->
                        remedy.caps().size() <= 1 && remedy.caps().stream().allMatch(Growing::isAmount))
                .toList();
        return new Objective(
                objective.id(),
                objective.clause(),
                objective.service(),
                objective.measurement(),
                objective.promise(),
                remedies);
    }

    private static long units(Remedy remedy) {
        return Parts.of(remedy.schedule(), Award.class).stream()
                .flatMap(award -> switch (award.value()) {
                    case Award.Nothing nothing -> Stream.<String>empty();
                    case Award.PercentOfBase share -> Stream.of("share");
                    case Award.FractionOfBase share -> Stream.of("share");
                    case Award.Units units -> Stream.of(units.unit());
                    case Award other -> Stream.of(other.getClass().getSimpleName());
                })
                .distinct()
                .count();
    }

    private static boolean isAmount(Cap cap) {
        return !(cap.limit() instanceof Cap.Limit.Times);
    }
}

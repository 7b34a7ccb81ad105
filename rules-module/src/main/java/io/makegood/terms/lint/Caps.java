package io.makegood.terms.lint;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Parts;
import io.makegood.terms.json.Place;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.value.Fraction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Caps: not below the smallest award, not silently above the whole, and there at all. */
final class Caps {

    private Caps() {}

    static void check(Terms terms, Report report) {
        Parts.of(terms, Cap.class).forEach(cap -> alone(cap, report));
        List<Parts.Part<Cap>> common = Parts.of(
                terms.settlement().caps(), Place.TOP.field("settlement").field("caps"), Cap.class);
        for (int i = 0; i < terms.objectives().size(); i++) {
            Objective objective = terms.objectives().get(i);
            Place remedies = Place.TOP.field("objectives").item(i).field("remedies");
            for (int j = 0; j < objective.remedies().size(); j++) {
                remedy(
                        objective.remedies().get(j),
                        Called.objective(terms, objective),
                        remedies.item(j),
                        common,
                        report);
            }
        }
    }

    private static void alone(Parts.Part<Cap> cap, Report report) {
        Fraction amount = worth(cap.value().limit()).map(Worth::amount).orElse(Fraction.ONE);
        if (amount.signum() <= 0 || (cap.value().limit() instanceof Cap.Limit.Times times && times.count() < 1)) {
            report.add(Code.CAP_ZERO, cap.place());
        }
        boolean isShare = !Parts.of(cap.value().limit(), Base.class).isEmpty();
        if (isShare && amount.compareTo(Fraction.ONE) > 0) {
            report.add(Code.CAP_ABOVE_WHOLE, cap.place());
        }
    }

    private static void remedy(
            Remedy remedy, String objective, Place place, List<Parts.Part<Cap>> common, Report report) {
        List<Parts.Part<Cap>> own = Parts.of(remedy.caps(), place.field("caps"), Cap.class);
        List<Award> awards = Parts.of(remedy.schedule(), Award.class).stream()
                .map(Parts.Part::value)
                .filter(Worth::isSomething)
                .toList();
        own.forEach(cap -> cutsFirst(cap, remedy, objective, awards, report));
        common.forEach(cap -> cutsFirst(cap, remedy, objective, awards, report));
        boolean adds = awards.stream().anyMatch(award -> Worth.of(award).isPresent());
        if (own.isEmpty() && common.isEmpty() && adds) {
            report.add(Code.UNCAPPED, place, Map.of("objective", objective));
        }
    }

    private static void cutsFirst(
            Parts.Part<Cap> cap, Remedy remedy, String objective, List<Award> awards, Report report) {
        Optional<Worth> limit = worth(cap.value().limit());
        boolean sameBase = Parts.of(cap.value().limit(), Base.class).stream()
                .allMatch(base -> base.value().equals(remedy.base()));
        Optional<Worth> smallest = awards.stream()
                .flatMap(award -> Worth.of(award).stream())
                .min((one, other) -> one.amount().compareTo(other.amount()));
        if (sameBase && limit.isPresent() && smallest.isPresent() && limit.get().isLessThan(smallest.get())) {
            report.add(Code.CAP_CUTS_FIRST_AWARD, cap.place(), Map.of("objective", objective));
        }
    }

    private static Optional<Worth> worth(Cap.Limit limit) {
        return switch (limit) {
            case Cap.Limit.PercentOf part -> Worth.of(new Award.PercentOfBase(part.percent()));
            case Cap.Limit.FractionOf part -> Worth.of(new Award.FractionOfBase(part.fraction()));
            case Cap.Limit.AtMostMoney money -> Worth.of(new Award.FixedMoney(money.amount()));
            case Cap.Limit.AtMostTime time -> Worth.of(new Award.Extension(time.time()));
            case Cap.Limit.AtMostUnits units ->
                Worth.of(new Award.Units(units.count().amount(), units.unit()));
            case Cap.Limit.Times times -> Optional.empty();
        };
    }
}

package io.makegood.assess;

import io.makegood.assess.Assessment.Carried;
import io.makegood.assess.Assessment.Claim;
import io.makegood.assess.Assessment.ClaimState;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Granted;
import io.makegood.assess.Assessment.Line;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Bases.BaseAmount;
import io.makegood.assess.rule.CapFacts;
import io.makegood.assess.rule.Decision;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact.CarriedOver;
import io.makegood.terms.Objective;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What caps cut off in earlier periods and carried into this one: owed now as far as the same cap, and every other common
 * one, has room beside the awards of this period, and carried on as far as it has not.
 */
final class CarryingOver {

    private final Inputs inputs;
    private final History history;
    private final Capping capping;
    private final List<Entitlement> lines = new ArrayList<>();
    private final List<Carried> rest = new ArrayList<>();

    CarryingOver(Inputs inputs, History history, Capping capping) {
        this.inputs = inputs;
        this.history = history;
        this.capping = capping;
        rest.addAll(capping.carried());
        Map<Cap, Fraction> paid = new java.util.LinkedHashMap<>();
        inputs.facts().of(CarriedOver.class).stream()
                .filter(carried ->
                        carried.since().isBefore(inputs.assessed().period().end()))
                .sorted(Comparator.comparing(CarriedOver::since).thenComparing(CarriedOver::id))
                .forEach(carried -> cap(carried).ifPresent(cap -> bring(carried, cap, paid)));
    }

    /** A cap and the service for which it is asked. */
    private record Found(Cap cap, String service) {}

    List<Entitlement> lines() {
        return lines;
    }

    /** What is carried on, one amount for each cap and unit. */
    List<Carried> rest() {
        Map<String, Carried> sums = new TreeMap<>();
        rest.forEach(each -> sums.merge(
                each.cap() + " " + each.unit(),
                each,
                (one, other) -> new Carried(one.cap(), one.unit(), one.amount().add(other.amount()))));
        return List.copyOf(sums.values());
    }

    private Optional<Found> cap(CarriedOver carried) {
        Stream<Found> ofRemedies = inputs.terms().objectives().stream().flatMap(CarryingOver::caps);
        return Stream.concat(
                        inputs.terms().settlement().caps().stream().map(cap -> new Found(cap, carried.service())),
                        ofRemedies)
                .filter(found -> found.cap().id().equals(carried.cap()))
                .findFirst();
    }

    private static Stream<Found> caps(Objective objective) {
        return objective.remedies().stream()
                .flatMap(remedy -> remedy.caps().stream())
                .map(cap -> new Found(cap, objective.service()));
    }

    private void bring(CarriedOver carried, Found found, Map<Cap, Fraction> paid) {
        Cap cap = found.cap();
        Interval month =
                CapScope.month(inputs.zone(), inputs.assessed().period().end());
        List<Room> rooms = rooms(carried, found, month, paid);
        Room least = rooms.stream().min(Comparator.comparing(Room::left)).orElseThrow();
        Fraction amount = Fraction.of(carried.award().amount());
        var decisions = inputs.book()
                .decide(List.of(new CapFacts.BroughtForward(0, amount, least.left())), CapFacts.Carrying.class);
        if (decisions.isEmpty()) {
            return;
        }
        Fraction owed = amount.min(least.left());
        rooms.forEach(room -> paid.merge(room.cap(), owed, Fraction::plus));
        if (owed.compareTo(amount) < 0) {
            rest.add(new Carried(cap.id(), carried.award().unit(), Amounts.decimal(amount.minus(owed))));
        }
        lines.add(line(carried, cap, month, decisions.getFirst(), new Sums(amount, least, owed)));
    }

    /** What a cap leaves beside the awards of this period and what was brought forward before. */
    private record Room(Cap cap, Fraction limit, Fraction used) {
        Fraction left() {
            return limit.minus(used).max(Fraction.ZERO);
        }
    }

    /** The room of the cap that carried it, and of every other common cap of its unit. */
    private List<Room> rooms(CarriedOver carried, Found found, Interval month, Map<Cap, Fraction> paid) {
        String unit = carried.award().unit();
        Stream<Room> others = inputs.terms().settlement().caps().stream()
                .filter(cap -> inputs.book().holdsCarriedToAllCaps() && !cap.equals(found.cap()))
                .filter(cap -> isOfMonths(cap)
                        && capping.limit(cap.limit(), carried.service(), month)
                                .unit()
                                .equals(unit))
                .map(cap -> room(unit, new Found(cap, carried.service()), month, paid));
        return Stream.concat(Stream.of(room(unit, found, month, paid)), others).toList();
    }

    private static boolean isOfMonths(Cap cap) {
        return !(cap.limit() instanceof Cap.Limit.Times)
                && cap.scope() != Cap.Scope.EVENT
                && cap.scope() != Cap.Scope.OBJECTIVE_WINDOW;
    }

    private Room room(String unit, Found found, Interval month, Map<Cap, Fraction> paid) {
        Cap cap = found.cap();
        CapScope scope = CapScope.of(inputs, cap, found.service(), month);
        BaseAmount limit = capping.limit(cap.limit(), found.service(), scope.span());
        Fraction used = history.awarded(unit, earlier -> scope.covers(cap, earlier))
                .plus(capping.taken(cap, scope))
                .plus(paid.getOrDefault(cap, Fraction.ZERO));
        return new Room(cap, limit.amount(), used);
    }

    private record Sums(Fraction amount, Room room, Fraction owed) {}

    private Entitlement line(CarriedOver carried, Cap cap, Interval month, Decision<?> decision, Sums sums) {
        String unit = carried.award().unit();
        Owed owed = sums.owed().signum() > 0 ? owed(sums.owed(), unit) : new Owed.NothingOwed();
        var finding = Values.finding(
                decision,
                "cap",
                sums.room().cap().id(),
                "scope",
                sums.room().cap().scope(),
                "limit",
                sums.room().limit(),
                "used",
                sums.room().used(),
                "before",
                sums.amount(),
                "after",
                sums.owed(),
                "unit",
                unit);
        return new Entitlement(
                new Line("", "", cap.id(), month, carried.id()),
                new Granted(award(carried.award().amount(), unit), Fraction.ZERO, sums.amount(), sums.owed()),
                new Claim(ClaimState.NOT_NEEDED, Optional.empty(), owed),
                owed,
                Optional.empty(),
                List.of(finding));
    }

    private Owed owed(Fraction amount, String unit) {
        if (unit.equals(Amounts.SECONDS)) {
            return new Owed.ExtraTime(Amounts.decimal(amount));
        }
        return isMoney(unit)
                ? new Owed.Credit(new Money(new Settling(inputs).money(amount), Currency.getInstance(unit)))
                : new Owed.Units(Amounts.decimal(amount), unit);
    }

    private Award award(BigDecimal amount, String unit) {
        if (unit.equals(Amounts.SECONDS)) {
            return new Award.Extension(new Quantity(amount, Unit.SECONDS));
        }
        return isMoney(unit)
                ? new Award.FixedMoney(new Money(amount, Currency.getInstance(unit)))
                : new Award.Units(amount, unit);
    }

    private boolean isMoney(String unit) {
        return unit.equals(inputs.currency());
    }
}

package io.makegood.assess;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact.Charge;
import io.makegood.measure.fact.Fact.ChargeKind;
import io.makegood.measure.fact.Fact.Count;
import io.makegood.terms.Service;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What percentages are taken of: recorded charges first, the charges in the terms otherwise. */
final class Bases {

    private static final String WHOLE_CONTRACT = "*";

    private final Inputs inputs;
    private final Map<Asked, BaseAmount> known = new HashMap<>();

    Bases(Inputs inputs) {
        this.inputs = inputs;
    }

    private record Asked(Base base, String service, Interval window) {}

    /** An exact base and its unit: a currency code, or the counter that was used. */
    record BaseAmount(Fraction amount, String unit, boolean money) {

        static BaseAmount money(Fraction amount, String currency) {
            return new BaseAmount(amount, currency, true);
        }
    }

    BaseAmount of(Base base, String service, Interval window) {
        return known.computeIfAbsent(new Asked(base, service, window), this::amount);
    }

    private BaseAmount amount(Asked asked) {
        return amount(asked.base(), asked.service(), asked.window());
    }

    private BaseAmount amount(Base base, String service, Interval window) {
        return switch (base) {
            case Base.None none -> BaseAmount.money(Fraction.ZERO, inputs.currency());
            case Base.Amount fixed ->
                BaseAmount.money(
                        fixed.amount().exact(), fixed.amount().currency().getCurrencyCode());
            case Base.Charges charges -> BaseAmount.money(charges(charges, service, window), inputs.currency());
            case Base.AtRisk risk ->
                BaseAmount.money(
                        charges(risk.of(), service, window).times(risk.pool()).times(risk.weight()), inputs.currency());
            case Base.AverageDailyUsage usage ->
                new BaseAmount(dailyUsage(usage.counter(), service, window), usage.counter(), false);
            case Base.Priced priced ->
                BaseAmount.money(
                        used(priced.counter(), service, window)
                                .times(priced.each().exact()),
                        priced.each().currency().getCurrencyCode());
        };
    }

    private Fraction charges(Base.Charges charges, String service, Interval window) {
        boolean wholeContract = charges.scope() == Base.Scope.CONTRACT || service.equals(WHOLE_CONTRACT);
        Fraction sum = wholeContract ? contract(charges, window) : service(charges, service, window);
        return charges.divisor() == 1 ? sum : sum.dividedBy(Fraction.of(charges.divisor()));
    }

    private Fraction contract(Base.Charges charges, Interval window) {
        Optional<Fraction> together = recorded(charges, WHOLE_CONTRACT, window);
        Fraction sum = together.orElse(Fraction.ZERO);
        for (Service each : inputs.terms().scope().services()) {
            sum = sum.plus(
                    together.isPresent()
                            ? recorded(charges, each.id(), window).orElse(Fraction.ZERO)
                            : service(charges, each.id(), window));
        }
        return sum;
    }

    private Fraction service(Base.Charges charges, String service, Interval window) {
        return recorded(charges, service, window).orElseGet(() -> inTerms(charges, service, window));
    }

    private Optional<Fraction> recorded(Base.Charges charges, String service, Interval window) {
        if (inputs.facts().of(Charge.class).isEmpty()) {
            return Optional.empty();
        }
        List<Charge> invoice = onInvoice(
                charges.invoice(),
                window,
                inputs.facts().of(Charge.class).stream()
                        .filter(charge -> charge.service().equals(service))
                        .toList());
        return invoice.stream()
                .filter(charge -> charge.kind() == ChargeKind.RECURRING || charges.withOneOff())
                .map(charge -> taxed(charges, charge.net().exact(), Fraction.of(charge.taxPercent())))
                .reduce(Fraction::plus);
    }

    /** The current invoice is every one that begins in the window, or else the one that runs when it begins. */
    private static List<Charge> onInvoice(Base.Invoice invoice, Interval window, List<Charge> charges) {
        return switch (invoice) {
            case CURRENT -> {
                List<Charge> begun = charges.stream()
                        .filter(charge -> window.contains(charge.span().start()))
                        .toList();
                yield begun.isEmpty()
                        ? charges.stream()
                                .filter(charge -> charge.span().contains(window.start()))
                                .toList()
                        : begun;
            }
            case PREVIOUS ->
                startingAt(
                        charges,
                        charges.stream()
                                .filter(charge -> !charge.span().end().isAfter(window.start()))
                                .map(charge -> charge.span().start())
                                .max(Comparator.naturalOrder()));
            case NEXT ->
                startingAt(
                        charges,
                        charges.stream()
                                .map(charge -> charge.span().start())
                                .filter(start -> !start.isBefore(window.end()))
                                .min(Comparator.naturalOrder()));
        };
    }

    private static List<Charge> startingAt(List<Charge> charges, Optional<Instant> start) {
        return charges.stream()
                .filter(charge -> start.isPresent() && charge.span().start().equals(start.get()))
                .toList();
    }

    private Fraction inTerms(Base.Charges charges, String service, Interval window) {
        Fraction sum = Fraction.ZERO;
        for (Service each : inputs.terms().scope().services()) {
            if (each.id().equals(service)) {
                long times = times(charges, each.charge().per(), window);
                Fraction net = each.charge().net().exact().times(Fraction.of(times));
                sum = sum.plus(
                        taxed(charges, net, Fraction.of(each.charge().tax().value())));
            }
        }
        return sum;
    }

    /** A monthly charge falls due for each month of the window, an annual one once. */
    private long times(Base.Charges charges, Service.Charge.Per per, Interval window) {
        if (per == Service.Charge.Per.YEAR || charges.invoice() != Base.Invoice.CURRENT) {
            return 1;
        }
        return Math.max(1, ChronoUnit.MONTHS.between(date(window.start()), date(window.end())));
    }

    private static Fraction taxed(Base.Charges charges, Fraction net, Fraction taxPercent) {
        return charges.tax() == Base.Tax.NET
                ? net
                : net.times(Fraction.ONE.plus(taxPercent.dividedBy(Fraction.HUNDRED)));
    }

    private Fraction dailyUsage(String counter, String service, Interval window) {
        long days = ChronoUnit.DAYS.between(date(window.start()), date(window.end()));
        return used(counter, service, window).dividedBy(Fraction.of(Math.max(1, days)));
    }

    private Fraction used(String counter, String service, Interval window) {
        return inputs.facts().of(Count.class).stream()
                .filter(count -> count.counter().equals(counter))
                .filter(count -> count.service().equals(service) || service.equals(WHOLE_CONTRACT))
                .filter(count -> window.contains(count.span().start()))
                .map(count -> Fraction.of(count.count()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(inputs.zone()).toLocalDate();
    }
}

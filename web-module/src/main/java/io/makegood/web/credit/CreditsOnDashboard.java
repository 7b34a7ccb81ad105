package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.credit.Amount;
import io.makegood.credit.CreditOverview;
import io.makegood.credit.MonthlySum;
import io.makegood.party.Actor;
import io.makegood.web.Format;
import io.makegood.web.dashboard.DashboardContribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What statements of the last twelve months add up to, for each unit by month. */
@Component
class CreditsOnDashboard implements DashboardContribution {
    private static final int MONTHS = 12;
    private static final Set<Amount.Kind> SUMMED =
            Set.of(Amount.Kind.CREDIT, Amount.Kind.EARNED_BACK, Amount.Kind.EXTRA_TIME, Amount.Kind.UNITS);

    private final CreditOverview overview;
    private final Bodies bodies;
    private final Wording wording;
    private final Format format;
    private final Clock clock;

    CreditsOnDashboard(CreditOverview overview, Bodies bodies, Wording wording, Format format, Clock clock) {
        this.overview = overview;
        this.bodies = bodies;
        this.wording = wording;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public List<Panel> panels(Actor actor) {
        if (!actor.readsContracts()) {
            return List.of();
        }
        YearMonth last = format.monthAt(clock.instant());
        List<YearMonth> months = Stream.iterate(last.minusMonths(MONTHS - 1L), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        List<MonthlySum> sums = overview.monthly(actor, months.getFirst()).stream()
                .filter(sum -> SUMMED.contains(sum.kind()) && sum.amount().signum() != 0)
                .toList();
        List<DashboardRows.Unit> units = sums.stream()
                .map(MonthlySum::unit)
                .distinct()
                .map(unit -> unit(unit, months, sums))
                .toList();
        return units.isEmpty()
                ? List.of()
                : List.of(new Panel(30, "credit/dashboard :: credits", new DashboardRows.Credits(units)));
    }

    private DashboardRows.Unit unit(String unit, List<YearMonth> months, List<MonthlySum> sums) {
        List<BigDecimal> amounts = months.stream()
                .map(month -> sums.stream()
                        .filter(sum -> sum.unit().equals(unit) && sum.month().equals(month))
                        .map(MonthlySum::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        BigDecimal most = amounts.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
        List<DashboardRows.Bar> bars = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            bars.add(bar(i, months.get(i), amounts.get(i), most, unit));
        }
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DashboardRows.Unit("credits-" + unit, bodies.label(unit), wording.unit(unit, sum), bars);
    }

    private DashboardRows.Bar bar(int index, YearMonth month, BigDecimal amount, BigDecimal most, String unit) {
        int height = most.signum() <= 0 || amount.signum() <= 0
                ? 0
                : amount.multiply(BigDecimal.valueOf(DashboardRows.HEIGHT))
                        .divide(most, 0, RoundingMode.UP)
                        .intValueExact();
        return new DashboardRows.Bar(
                index,
                height,
                wording.shortMonth(month),
                wording.period(Period.month(month)),
                wording.unit(unit, amount));
    }
}

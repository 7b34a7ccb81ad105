package io.makegood.assess;

import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Parts;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Settlement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The part of some terms of which it is true that a month gives what another month of its length gives, 61 days later in
 * UTC. Left out, because the calendar itself differs: weeks, quarters, halves and years (as windows, and as quotas but
 * for the year, in which both months lie), rolling months, stretches from the first day of the contract, averages over
 * more than three months; service hours, agreed hours and deadlines on a calendar, whose weekdays and holidays fall
 * otherwise; the time without any backup, which counts from the first day of the contract. Claims are not needed, since their deadlines count months and working days.
 */
final class Movable {

    private static final Set<Window.Span> SPANS = EnumSet.of(Window.Span.DAY, Window.Span.MONTH);
    private static final Set<Window.Span> QUOTAS = EnumSet.of(Window.Span.DAY, Window.Span.MONTH, Window.Span.YEAR);

    private Movable() {}

    static Terms partOf(Terms terms) {
        Header.Setting of = terms.header().setting();
        Header header = new Header(
                terms.header().title(),
                terms.header().provider(),
                terms.header().customer(),
                new Header.Setting(ZoneOffset.UTC, of.currency(), of.language(), of.governingLaw()),
                new Header.Term.Indefinite(LocalDate.of(2020, 1, 1)),
                terms.header().amendments());
        List<Objective> objectives =
                terms.objectives().stream().filter(Movable::moves).toList();
        Settlement all = terms.settlement();
        Procedure procedure = new Procedure(
                new Procedure.Opening.Automatic(),
                all.procedure().answerWithin(),
                all.procedure().payment(),
                all.procedure().expiry());
        Settlement settlement = new Settlement(
                all.combinations(), all.caps(), all.rounding(), all.minimumPayable(), procedure, all.afterEffects());
        return new Terms(header, terms.scope(), terms.clauses(), objectives, settlement, List.of());
    }

    private static boolean moves(Objective objective) {
        return moves(objective.measurement().window().recurrence())
                && Parts.of(objective, Denominator.ServiceHours.class).isEmpty()
                && Parts.of(objective, Indicator.BackupGap.class).isEmpty()
                && Parts.of(objective, Indicator.DataLoss.class).isEmpty()
                && Parts.of(objective, Indicator.AverageWithPrevious.class).stream()
                        .allMatch(average -> average.value().windows() <= 3)
                && Parts.of(objective, Indicator.DeadlineRule.class).stream()
                        .allMatch(rule -> rule.value().calendar().equals(Indicator.DeadlineRule.ROUND_THE_CLOCK))
                && Parts.of(objective, Exclusion.Quota.AtMost.class).stream()
                        .allMatch(quota -> QUOTAS.contains(quota.value().per()))
                && Parts.of(objective, Exclusion.Notice.InAdvance.class).stream()
                        .allMatch(notice -> notice.value().patterns().isEmpty()
                                && notice.value().calendar().equals(Indicator.DeadlineRule.ROUND_THE_CLOCK));
    }

    private static boolean moves(Window.Recurrence recurrence) {
        return switch (recurrence) {
            case Window.Calendar calendar -> SPANS.contains(calendar.span());
            case Window.BillingCycle cycle -> true;
            case Window.Rolling rolling -> true;
            case Window.ClockHour hour -> true;
            case Window.ContractYear year -> false;
            case Window.Days days -> false;
            case Window.Months months -> false;
            case Window.RollingMonths months -> false;
            case Window.WholeTerm term -> false;
        };
    }
}

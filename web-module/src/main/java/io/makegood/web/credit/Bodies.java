package io.makegood.web.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Assessment.Total;
import io.makegood.credit.Adjustment;
import io.makegood.credit.Amount;
import io.makegood.credit.Computed;
import io.makegood.credit.Outlook;
import io.makegood.credit.Part;
import io.makegood.credit.Review;
import io.makegood.credit.StatementDocument;
import io.makegood.credit.StatementId;
import io.makegood.terms.Header.Term;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns what was computed into the rows that finance reads. */
@Component
class Bodies {
    private final Wording wording;
    private final LineRows lines;
    private final PromiseRows promises;
    private final Charts charts;
    private final AdjustedRows adjusted;

    Bodies(Wording wording, LineRows lines, PromiseRows promises, Charts charts, AdjustedRows adjusted) {
        this.wording = wording;
        this.lines = lines;
        this.promises = promises;
        this.charts = charts;
        this.adjusted = adjusted;
    }

    /** A statement, with the lines that adjust earlier ones. */
    Rows.Body of(StatementDocument document) {
        return of(
                document.computed(),
                document.extraTimeBefore(),
                document.adjusted().lines(),
                document.adjusted().now());
    }

    /** What would be issued; the reasoning behind adjustments is in the previews of their months. */
    Rows.Body of(Review review) {
        return of(review.computed(), review.extraTimeBefore(), review.adjustments(), Map.of());
    }

    /** With the seconds of extra usage time that went before. */
    Rows.Body of(Computed computed, BigDecimal extraTimeBefore) {
        return of(computed, extraTimeBefore, List.of(), Map.of());
    }

    private Rows.Body of(
            Computed computed,
            BigDecimal extraTimeBefore,
            List<Adjustment> adjustments,
            Map<StatementId, Computed> now) {
        List<Rows.Line> rows = new ArrayList<>();
        List<Rows.Objective> objectives = new ArrayList<>();
        List<Rows.Duty> duties = new ArrayList<>();
        for (Part part : computed.parts()) {
            Explaining.Explanations explained = Explaining.of(part, LocaleContextHolder.getLocale());
            List<Rows.Line> ofPart = lines.of(part, explained);
            objectives.addAll(promises.of(part, explained, ofPart));
            rows.addAll(ofPart);
            duties.addAll(duties(part, ofPart));
        }
        return new Rows.Body(
                new Rows.Summary(
                        totals(sums(computed, adjustments)),
                        extension(computed, extraTimeBefore.add(time(adjustments))),
                        duties),
                objectives,
                rows,
                charts.of(computed),
                adjusted.of(computed, adjustments, now));
    }

    private static List<Total> sums(Computed computed, List<Adjustment> adjustments) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        computed.totals().forEach(total -> sums.merge(total.unit(), total.amount(), BigDecimal::add));
        adjustments.stream()
                .map(Adjustment::difference)
                .filter(Amount::addsUp)
                .forEach(amount -> sums.merge(amount.unit(), amount.value(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new Total(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static BigDecimal time(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(Adjustment::difference)
                .filter(amount -> amount.unit().equals(Amount.SECONDS))
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The duties and rights that would arise if nothing else happened. */
    List<Rows.Duty> duties(Outlook outlook) {
        return outlook.ifNothingElse().parts().stream()
                .flatMap(part -> duties(part, lines.of(part)).stream()
                        .filter(duty -> !outlook.undecided().contains(duty.objective())))
                .toList();
    }

    /** The sums that are not nothing. */
    List<Rows.Total> totals(List<Total> totals) {
        return totals.stream()
                .filter(total -> total.amount().signum() != 0)
                .map(total -> new Rows.Total(label(total.unit()), wording.unit(total.unit(), total.amount())))
                .toList();
    }

    String label(String unit) {
        if (unit.equals(Amount.SECONDS)) {
            return wording.say("credit.extraTime");
        }
        return unit.matches("[A-Z]{3}") ? wording.say("credit.credits") : wording.say("credit.kind.units");
    }

    private static List<Rows.Duty> duties(Part part, List<Rows.Line> lines) {
        List<Rows.Duty> duties = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Entitlement entitlement = part.assessment().entitlements().get(i);
            Rows.Line line = lines.get(i);
            if (entitlement.owed() instanceof Owed.Obligation || entitlement.owed() instanceof Owed.Entitled) {
                duties.add(new Rows.Duty(
                        entitlement.line().objective(),
                        line.sums().award(),
                        line.name(),
                        line.owed().dueBy(),
                        line.why().anchor()));
            }
        }
        return duties;
    }

    private String extension(Computed computed, BigDecimal before) {
        BigDecimal here = computed.extraTime();
        BigDecimal inAll = before.add(here);
        if (inAll.signum() == 0 || computed.parts().isEmpty()) {
            return "";
        }
        Terms terms = computed.parts().getLast().ruling().terms();
        ZoneId zone = terms.header().setting().zone();
        String sum = here.signum() == 0
                ? wording.say("credit.extension.before", wording.time(Fraction.of(inAll)))
                : wording.say("credit.extension", wording.time(Fraction.of(here)), wording.time(Fraction.of(inAll)));
        if (!(terms.header().term() instanceof Term.Fixed fixed)) {
            return sum;
        }
        Instant end = fixed.until().atStartOfDay(zone).toInstant();
        String newEnd = wording.instant(end.plusSeconds(inAll.longValue()), zone);
        return sum + " " + wording.say("credit.extension.end", wording.instant(end, zone), newEnd);
    }
}

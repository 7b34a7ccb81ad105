package io.makegood.web.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Result;
import io.makegood.credit.Amount;
import io.makegood.credit.Computed;
import io.makegood.credit.Part;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured;
import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what was computed into the rows that finance reads. */
@Component
class Bodies {
    private final Wording wording;
    private final Charts charts;

    Bodies(Wording wording, Charts charts) {
        this.wording = wording;
        this.charts = charts;
    }

    Rows.Body of(Computed computed) {
        List<Rows.Line> lines = computed.parts().stream().flatMap(this::lines).toList();
        return new Rows.Body(
                totals(computed),
                lines.stream().filter(line -> !line.owed().dueBy().isEmpty()).toList(),
                computed.parts().stream().flatMap(this::objectives).toList(),
                lines,
                computed.parts().stream().flatMap(charts::of).toList());
    }

    private List<Rows.Total> totals(Computed computed) {
        return computed.totals().stream()
                .map(total -> new Rows.Total(
                        wording.say(total.unit().equals(Amount.SECONDS) ? "credit.extraTime" : "credit.credits"),
                        wording.unit(total.unit(), total.amount())))
                .toList();
    }

    private Stream<Rows.Objective> objectives(Part part) {
        return part.assessment().results().stream().map(result -> objective(part, result));
    }

    private Rows.Objective objective(Part part, Result result) {
        Terms terms = part.ruling().terms();
        String level = result.level()
                .map(each -> wording.level(each.value(), each.unit()))
                .orElse("–");
        String promise = objective(terms, result.objective())
                .map(each -> wording.promise(each.promise().target()))
                .orElse("–");
        return new Rows.Objective(
                name(terms, result.clause(), result.objective()),
                span(terms, result.measured().window(), result.measured().event()),
                level,
                promise,
                badge(result));
    }

    private Stream<Rows.Line> lines(Part part) {
        return part.assessment().entitlements().stream().map(entitlement -> line(part, entitlement));
    }

    private Rows.Line line(Part part, Entitlement entitlement) {
        Terms terms = part.ruling().terms();
        ZoneId zone = terms.header().setting().zone();
        Optional<Result> result = part.assessment().results().stream()
                .filter(each -> each.objective().equals(entitlement.line().objective())
                        && each.measured().window().equals(entitlement.line().window())
                        && each.measured().event().equals(entitlement.line().event()))
                .findFirst();
        Stream<Finding> findings = Stream.concat(
                result.stream().flatMap(each -> each.findings().stream()), entitlement.findings().stream());
        Amount amount = Amount.of(entitlement.owed());
        return new Rows.Line(
                name(terms, entitlement.line().clause(), entitlement.line().objective()),
                span(terms, entitlement.line().window(), entitlement.line().event()),
                new Rows.Owed(
                        wording.amount(amount),
                        new Rows.Badge(
                                wording.say(
                                        "credit.kind." + amount.kind().name().toLowerCase(Locale.ROOT)),
                                "note"),
                        entitlement.dueBy().map(by -> wording.instant(by, zone)).orElse(""),
                        entitlement
                                .claimBy()
                                .map(by -> wording.instant(by, zone))
                                .orElse("")),
                findings.map(Bodies::sentence).toList(),
                result.map(each -> behind(each.measured(), zone)).orElse(new Rows.Behind(List.of(), List.of())));
    }

    private Rows.Behind behind(Measured measured, ZoneId zone) {
        return new Rows.Behind(
                measured.counted().stream()
                        .map(each -> stretch(each.fact(), each.span(), "", zone))
                        .toList(),
                measured.leftOut().stream()
                        .map(each -> stretch(
                                each.fact(),
                                each.span(),
                                wording.say("credit.reason." + each.reason().name()) + " " + each.exclusion(),
                                zone))
                        .toList());
    }

    private Rows.Stretch stretch(String fact, Interval span, String reason, ZoneId zone) {
        String until = span.isOpen() ? wording.say("credit.open") : wording.instant(span.end(), zone);
        String length = span.isOpen() ? "–" : wording.length(seconds(span));
        return new Rows.Stretch(fact, wording.instant(span.start(), zone), until, length, reason.strip());
    }

    private static Fraction seconds(Interval span) {
        Duration length = span.length();
        return Fraction.of(BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9)));
    }

    private static String sentence(Finding finding) {
        StringBuilder text = new StringBuilder(finding.rule()).append(' ').append(finding.sentence());
        finding.values()
                .forEach((name, said) ->
                        text.append(" · ").append(name).append(": ").append(said));
        return text.toString();
    }

    private String span(Terms terms, Interval window, String event) {
        ZoneId zone = terms.header().setting().zone();
        Instant last = window.isOpen() ? window.start() : window.end().minusNanos(1);
        String days = wording.date(window.start(), zone) + " – " + wording.date(last, zone);
        return event.isEmpty() ? days : days + " · " + event;
    }

    private Rows.Badge badge(Result result) {
        return switch (result.status()) {
            case MET -> new Rows.Badge(wording.say("credit.status.MET"), "good");
            case MISSED -> new Rows.Badge(wording.say("credit.status.MISSED"), "bad");
            case NOT_APPLICABLE -> new Rows.Badge(wording.say("credit.status.NOT_APPLICABLE"), "plain");
            case PENDING -> new Rows.Badge(wording.say("credit.status.PENDING"), "wait");
        };
    }

    static Rows.Name name(Terms terms, String clause, String objective) {
        return terms.clauses().stream()
                .filter(each -> each.id().equals(clause))
                .findFirst()
                .map(each -> named(each, objective))
                .orElse(new Rows.Name("", objective, objective));
    }

    private static Rows.Name named(Clause clause, String objective) {
        return new Rows.Name(clause.number(), clause.heading(), objective);
    }

    private static Optional<Objective> objective(Terms terms, String id) {
        return terms.objectives().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}

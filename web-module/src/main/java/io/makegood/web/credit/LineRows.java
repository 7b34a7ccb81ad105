package io.makegood.web.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Result;
import io.makegood.credit.Amount;
import io.makegood.credit.Part;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The lines of a statement with the chain behind each: clause, rule, records, time that counted and that did not. */
@Component
class LineRows {
    private final Wording wording;
    private final Levels levels;
    private final Terminology terminology;

    LineRows(Wording wording, Levels levels, Terminology terminology) {
        this.wording = wording;
        this.levels = levels;
        this.terminology = terminology;
    }

    List<Rows.Line> of(Part part) {
        List<Explaining.Explained> explained = Explaining.of(part, LocaleContextHolder.getLocale());
        List<Rows.Line> lines = new ArrayList<>();
        for (int i = 0; i < explained.size(); i++) {
            Entitlement entitlement = part.assessment().entitlements().get(i);
            String anchor = "line-" + part.ruling().version().number() + "-" + (i + 1);
            lines.add(line(part, entitlement, why(part, entitlement, anchor, explained.get(i))));
        }
        return lines;
    }

    private Rows.Line line(Part part, Entitlement entitlement, Rows.Why why) {
        Terms terms = part.ruling().terms();
        Optional<Result> result = Explaining.result(part, entitlement);
        return new Rows.Line(
                Names.of(part, entitlement.line().clause(), entitlement.line().objective()),
                new Rows.Reading(
                        wording.span(
                                terms,
                                entitlement.line().window(),
                                entitlement.line().event()),
                        levels.promise(terms, entitlement.line().objective()),
                        levels.exact(terms, entitlement.line().objective(), result.flatMap(Result::level))),
                terminology.sums(terms, entitlement),
                owed(terms, entitlement),
                why);
    }

    private Rows.Owed owed(Terms terms, Entitlement entitlement) {
        ZoneId zone = terms.header().setting().zone();
        String kind = Amount.of(entitlement.owed()).kind().name().toLowerCase(Locale.ROOT);
        return new Rows.Owed(
                new Rows.Badge(wording.say("credit.kind." + kind), "note"),
                entitlement.dueBy().map(by -> wording.instant(by, zone)).orElse(""),
                entitlement.claimBy().map(by -> wording.instant(by, zone)).orElse(""));
    }

    private Rows.Why why(Part part, Entitlement entitlement, String anchor, Explaining.Explained explained) {
        Optional<Measured> measured = Explaining.result(part, entitlement).map(Result::measured);
        ZoneId zone = part.ruling().terms().header().setting().zone();
        String contract = part.ruling().version().contract().toString();
        return new Rows.Why(
                anchor,
                explained.headline(),
                explained.decisions(),
                measured.map(each -> counted(each, explained.counted(), new Place(contract, zone)))
                        .orElse(List.of()),
                measured.map(each -> leftOut(each, explained.leftOut(), new Place(contract, zone)))
                        .orElse(List.of()));
    }

    /** Whose records they are, and in which zone their times are read. */
    private record Place(String contract, ZoneId zone) {}

    private List<Rows.Stretch> counted(Measured measured, List<String> sentences, Place place) {
        List<Rows.Stretch> rows = new ArrayList<>();
        for (Measured.Stretch each : measured.counted()) {
            String why = rows.size() < sentences.size() ? sentences.get(rows.size()) : "";
            rows.add(stretch(each.fact(), each.span(), why, place));
        }
        return rows;
    }

    private List<Rows.Stretch> leftOut(Measured measured, List<String> sentences, Place place) {
        List<Rows.Stretch> rows = new ArrayList<>();
        for (Measured.LeftOut each : measured.leftOut()) {
            String why = rows.size() < sentences.size() ? sentences.get(rows.size()) : reason(each);
            rows.add(stretch(each.fact(), each.span(), why, place));
        }
        return rows;
    }

    private String reason(Measured.LeftOut out) {
        String reason = wording.say("credit.reason." + out.reason().name());
        return out.exclusion().isEmpty() ? reason : reason + " · " + wording.say("credit.exclusion", out.exclusion());
    }

    private Rows.Stretch stretch(String fact, Interval span, String reason, Place place) {
        String until = span.isOpen() ? wording.say("credit.open") : wording.instant(span.end(), place.zone());
        String length = span.isOpen() ? "–" : wording.length(seconds(span));
        return new Rows.Stretch(
                Names.fact(place.contract(), fact), wording.instant(span.start(), place.zone()), until, length, reason);
    }

    private static Fraction seconds(Interval span) {
        Duration length = span.length();
        return Fraction.of(BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9)));
    }
}

package io.makegood.web.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Result;
import io.makegood.credit.Amount;
import io.makegood.credit.Part;
import io.makegood.terms.Terms;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The lines of a statement with the chain behind each: clause, rule and records. */
@Component
class LineRows {
    private final Wording wording;
    private final Levels levels;
    private final Terminology terminology;
    private final Reasons reasons;

    LineRows(Wording wording, Levels levels, Terminology terminology, Reasons reasons) {
        this.wording = wording;
        this.levels = levels;
        this.terminology = terminology;
        this.reasons = reasons;
    }

    List<Rows.Line> of(Part part) {
        return of(part, Explaining.of(part, LocaleContextHolder.getLocale()));
    }

    List<Rows.Line> of(Part part, Explaining.Explanations explanations) {
        List<Explaining.Explained> explained = explanations.awards();
        Map<Explaining.Subject, Result> results = Explaining.results(part);
        List<Rows.Line> lines = new ArrayList<>();
        for (int i = 0; i < explained.size(); i++) {
            Entitlement entitlement = part.assessment().entitlements().get(i);
            Optional<Result> result = Optional.ofNullable(results.get(Explaining.Subject.of(entitlement.line())));
            String anchor = "line-" + part.ruling().version().number() + "-" + (i + 1);
            Rows.Why why = reasons.of(part, result, anchor, explained.get(i));
            lines.add(line(part, entitlement, result, why));
        }
        return lines;
    }

    private Rows.Line line(Part part, Entitlement entitlement, Optional<Result> result, Rows.Why why) {
        Terms terms = part.ruling().terms();
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
}

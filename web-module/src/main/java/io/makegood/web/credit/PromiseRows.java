package io.makegood.web.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Result;
import io.makegood.credit.Part;
import io.makegood.terms.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The promises of a period, kept or missed, each with its reasons; one that owes shares those of its line. */
@Component
class PromiseRows {
    private final Wording wording;
    private final Levels levels;
    private final Reasons reasons;

    PromiseRows(Wording wording, Levels levels, Reasons reasons) {
        this.wording = wording;
        this.levels = levels;
        this.reasons = reasons;
    }

    /** The lines are those of the part, in its order. */
    List<Rows.Objective> of(Part part, Explaining.Explanations explained, List<Rows.Line> lines) {
        Map<Explaining.Subject, Rows.Line> owing = owing(part, lines);
        List<Rows.Objective> rows = new ArrayList<>();
        for (int i = 0; i < explained.results().size(); i++) {
            Result result = part.assessment().results().get(i);
            Rows.Line line = owing.get(Explaining.Subject.of(result));
            String anchor = "promise-" + part.ruling().version().number() + "-" + (i + 1);
            Rows.Why why = line == null
                    ? reasons.of(
                                    part,
                                    Optional.of(result),
                                    anchor,
                                    explained.results().get(i))
                            .brief()
                    : Rows.Why.at(line.why().anchor());
            rows.add(row(part, result, why));
        }
        return rows;
    }

    private static Map<Explaining.Subject, Rows.Line> owing(Part part, List<Rows.Line> lines) {
        Map<Explaining.Subject, Rows.Line> owing = new HashMap<>();
        List<Entitlement> entitlements = part.assessment().entitlements();
        for (int i = 0; i < lines.size(); i++) {
            owing.putIfAbsent(Explaining.Subject.of(entitlements.get(i).line()), lines.get(i));
        }
        return owing;
    }

    private Rows.Objective row(Part part, Result result, Rows.Why why) {
        Terms terms = part.ruling().terms();
        return new Rows.Objective(
                Names.of(part, result.clause(), result.objective()),
                wording.span(
                        terms, result.measured().window(), result.measured().event()),
                levels.exact(terms, result.objective(), result.level()),
                levels.promise(terms, result.objective()),
                wording.badge(result.status()),
                why);
    }
}

package io.makegood.assess.explain;

import static java.util.stream.Collectors.joining;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.explain.Explanation.Line;
import io.makegood.assess.explain.Explanation.Step;
import io.makegood.measure.Interval;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.terms.text.Phrases;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts the steps of a line together, each step a sentence of the bundle with its values filled in. */
final class Chains {

    /** Rules of a cap that is exceeded by all awards together; one that comes early enough is not cut itself. */
    private static final Set<String> CUTS = Set.of("6.2", "6.3");

    private static final Phrases SENTENCES = Phrases.of("io.makegood.assess.explain.sentences");

    private final Terms terms;
    private final Locale language;
    private final Spoken spoken;
    private final Happenings happenings;

    Chains(Terms terms, Locale language) {
        this.terms = terms;
        this.language = language;
        this.spoken = new Spoken(
                new Moments(terms.header().setting().zone(), language),
                word -> SENTENCES.say(language, "word." + word, Map.of()),
                language);
        this.happenings = new Happenings(spoken, this::say);
    }

    Line result(Result result) {
        Map<String, String> values = new HashMap<>(subject(
                result.clause(),
                result.objective(),
                result.measured().window(),
                result.measured().event()));
        values.put("status", spoken.word(result.status()));
        result.level().ifPresent(level -> values.put("level", spoken.level(level.value(), level.unit())));
        return new Line(say("line.result", values), steps(result));
    }

    Line award(Entitlement award, Optional<Result> result) {
        Map<String, String> values = new HashMap<>(subject(
                award.line().clause(),
                award.line().objective(),
                award.line().window(),
                award.line().event()));
        values.put("owed", owed(award.owed()));
        award.dueBy().ifPresent(by -> values.put("dueBy", spoken.moment(by)));
        award.claimBy().ifPresent(by -> values.put("claimBy", spoken.moment(by)));
        List<Step> steps = new ArrayList<>();
        result.ifPresent(of -> steps.addAll(steps(of)));
        award.findings().stream().map(this::step).forEach(steps::add);
        rounding(award).ifPresent(steps::add);
        return new Line(say("line.award", values), steps);
    }

    private List<Step> steps(Result result) {
        List<Step> steps = new ArrayList<>(happenings.steps(result.measured()));
        result.findings().stream().map(this::step).forEach(steps::add);
        return steps;
    }

    private Step step(Finding finding) {
        Map<String, String> said = spoken.of(finding.values());
        said.computeIfPresent("combination", (name, id) -> group(id));
        if (CUTS.contains(finding.rule())
                && Objects.equals(
                        finding.values().get("before"), finding.values().get("after"))) {
            said.put("kept", said.getOrDefault("after", ""));
            said.remove("before");
        }
        return new Step(finding.rule(), say(finding.rule(), said), finding.values());
    }

    /** What a reader knows a group of objectives by: the headings of their clauses. */
    private String group(String id) {
        return terms.settlement().combinations().stream()
                .filter(combination -> combination.id().equals(id))
                .flatMap(combination -> combination.objectives().stream())
                .map(this::heading)
                .distinct()
                .collect(joining(", "));
    }

    private String heading(String objective) {
        return terms.objectives().stream()
                .filter(each -> each.id().equals(objective))
                .flatMap(each -> cited(each.clause()).stream())
                .map(Clause::heading)
                .findFirst()
                .orElse(objective);
    }

    private Optional<Clause> cited(String clause) {
        return terms.clauses().stream().filter(each -> each.id().equals(clause)).findFirst();
    }

    /** Where the money that is owed is not exactly what was left of the award. */
    private Optional<Step> rounding(Entitlement award) {
        if (!(award.claim().entitled() instanceof Owed.Credit credit)
                || credit.amount().exact().equals(award.granted().left())) {
            return Optional.empty();
        }
        Map<String, String> values = Map.of(
                "before", award.granted().left().toString(),
                "after", Fraction.of(credit.amount().amount()).toString(),
                "unit", credit.amount().currency().getCurrencyCode());
        return Optional.of(new Step("", say("rounded", spoken.of(values)), values));
    }

    private Map<String, String> subject(String clause, String objective, Interval window, String event) {
        Map<String, String> values = new HashMap<>();
        Optional<Clause> cited = cited(clause);
        String unnamed = objective.isEmpty() ? say("carriedOver", Map.of()) : objective;
        values.put("heading", cited.map(Clause::heading).orElse(unnamed));
        cited.map(Clause::number).ifPresent(number -> values.put("clause", number));
        values.put("window", spoken.days(window));
        if (!event.isEmpty()) {
            values.put("event", event);
        }
        return values;
    }

    private String owed(Owed owed) {
        return switch (owed) {
            case Owed.Credit credit -> spoken.money(credit.amount());
            case Owed.EarnedBack earned -> spoken.money(earned.amount().negated());
            case Owed.ExtraTime time -> spoken.amount(Fraction.of(time.seconds()), "SECONDS");
            case Owed.Units units -> spoken.amount(Fraction.of(units.count()), units.unit());
            case Owed.Obligation duty -> spoken.word(duty.duty().kind());
            case Owed.Entitled right -> spoken.word(right.right().kind());
            case Owed.NothingOwed nothing -> say("nothing", Map.of());
        };
    }

    private String say(String key, Map<String, String> values) {
        return SENTENCES.say(language, key, values);
    }
}

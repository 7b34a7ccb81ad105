package io.makegood.assess.command;

import io.makegood.assess.Assessment;
import io.makegood.assess.explain.Explanation;
import io.makegood.terms.Terms;
import io.makegood.terms.text.Formats;
import io.makegood.terms.text.Phrases;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** An assessment for the terminal: each result and each award with the steps that led to it, the totals, the origins. */
final class AssessmentText {

    private static final Phrases PHRASES = Phrases.of("io.makegood.assess.command.assessment");

    private final StringBuilder text = new StringBuilder();
    private final Locale language;
    private final Formats formats;

    private AssessmentText(Locale language) {
        this.language = language;
        this.formats = new Formats(language);
    }

    static String of(Terms terms, Assessment assessment, Locale language) {
        return new AssessmentText(language).written(terms, assessment);
    }

    private String written(Terms terms, Assessment assessment) {
        line(
                "period",
                Map.of(
                        "from", formats.date(assessment.period().from()),
                        "until", formats.date(assessment.period().until()),
                        "zone", terms.header().setting().zone().getId()));
        Explanation explanation = Explanation.of(terms, assessment, language);
        explanation.results().forEach(this::explained);
        explanation.awards().forEach(this::explained);
        text.append('\n');
        assessment.totals().forEach(total -> line("total", Map.of("amount", total(total))));
        line(
                "origins",
                Map.of(
                        "terms", assessment.origins().termsHash(),
                        "facts", assessment.origins().factsHash(),
                        "book", assessment.origins().ruleBook()));
        return text.toString();
    }

    private void explained(Explanation.Line line) {
        text.append('\n').append(line.headline()).append('\n');
        for (Explanation.Step step : line.steps()) {
            text.append("  %-5s %s%n".formatted(step.rule(), step.sentence()));
        }
    }

    private String total(Assessment.Total total) {
        if (total.unit().equals("SECONDS")) {
            return formats.seconds(Fraction.of(total.amount()));
        }
        return total.unit().matches("[A-Z]{3}")
                ? formats.money(new Money(total.amount(), Currency.getInstance(total.unit())))
                : formats.number(total.amount()) + " " + total.unit();
    }

    private void line(String key, Map<String, String> values) {
        text.append(PHRASES.say(language, key, values)).append('\n');
    }
}

package io.makegood.web.terms.tryit;

import io.makegood.assess.Period;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.web.terms.Reading;

/** What was tried, as a worked example keeps it: the facts as a document, and the period in which they are assessed. */
public record Scenario(String period, String facts) {

    /** Of a trial that cannot be read no facts are kept. */
    public static Scenario of(TrialForm typed, Objective objective, Header header) {
        Reading reading = new Reading();
        TrialForm form = typed.fits(objective) ? typed : TrialForm.start(objective, header);
        TrialFacts happened = TrialFacts.of(form, objective, header, reading);
        return new Scenario(
                written(happened.period()),
                FactsJson.pretty(reading.isClean() ? new Facts(happened.facts()) : Facts.none()));
    }

    /** A month as 2026-06, anything else by its ends. */
    private static String written(Period period) {
        boolean month = period.from().getDayOfMonth() == 1
                && period.until().equals(period.from().plusMonths(1));
        return month ? period.from().toString().substring(0, "2026-06".length()) : period.from() + "/" + period.until();
    }
}

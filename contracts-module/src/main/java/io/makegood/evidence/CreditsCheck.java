package io.makegood.evidence;

import io.makegood.assess.Assessor;
import io.makegood.assess.InForce;
import io.makegood.assess.Period;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.audit.TextFields;
import io.makegood.credit.Ruling;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Each result is computed again from the signed terms, the facts and the rule book of then, and is the same byte for byte. */
final class CreditsCheck implements Check {
    @Override
    public Verdict.Subject subject() {
        return Verdict.Subject.CREDITS;
    }

    @Override
    public int look(Bundle bundle) throws Broken {
        int computed = 0;
        for (ChainFiles.Event event : ChainFiles.of(bundle).ofKind("statement.issued")) {
            String number = event.content("number");
            int parts = event.content("results").isEmpty()
                    ? 0
                    : event.content("results").split(" ").length;
            for (int part = 1; part <= parts; part++) {
                String path = StatementsCheck.part(number, part, "-result");
                Broken.unless(
                        Arrays.equals(again(bundle, number, part), bundle.get(path)), path, Problem.NOT_REPRODUCED);
                computed++;
            }
        }
        return computed;
    }

    private static byte[] again(Bundle bundle, String number, int part) throws Broken {
        String path = StatementsCheck.part(number, part, "");
        TextFields row = Written.fields(bundle, path);
        TextFields statement = Written.fields(bundle, StatementsCheck.path(number));
        Terms terms = VersionsCheck.terms(bundle, row.of("version"));
        byte[] facts = bundle.get(StatementsCheck.part(number, part, "-facts"));
        try {
            InForce version = new InForce(
                    terms,
                    Ruling.span(terms, LocalDate.parse(row.of("rulesFrom")), LocalDate.parse(row.of("rulesUntil"))),
                    Header.Amendments.valueOf(row.of("amendments")));
            Period period = new Period(LocalDate.parse(row.of("from")), LocalDate.parse(row.of("until")));
            Instant knownUntil = Instant.parse(statement.of("knownUntil"));
            Facts told = FactsJson.read(facts);
            return AssessmentJson.canonical(Assessor.with(row.of("ruleBook")).of(version, period, knownUntil, told));
        } catch (RuntimeException unreadable) {
            throw new Broken(path, Problem.NOT_REPRODUCED);
        }
    }
}

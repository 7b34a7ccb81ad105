package io.makegood.benchmark;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** The same month by the rules, with every reason. */
final class RuledMonth {

    private static final Period APRIL = Period.parse("2026-04");

    private final Terms terms;

    RuledMonth() {
        try (InputStream in = RuledMonth.class.getResourceAsStream("terms.yaml")) {
            if (in == null) {
                throw new IllegalStateException("The terms of the benchmark are missing");
            }
            terms = TermsJson.readYaml(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Assessment assess(Contract contract) {
        return Assessor.assess(terms, APRIL, contract.facts());
    }

    static PlainMonth.Owed owed(Assessment assessment) {
        return new PlainMonth.Owed(total(assessment, "PLN", 2), total(assessment, "SECONDS", 0));
    }

    private static long total(Assessment assessment, String unit, int places) {
        return assessment.totals().stream()
                .filter(total -> total.unit().equals(unit))
                .map(Assessment.Total::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(places)
                .longValueExact();
    }
}

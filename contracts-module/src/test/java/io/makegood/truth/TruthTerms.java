package io.makegood.truth;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Some objectives of {@code truth/terms.yaml}, assessed. */
final class TruthTerms {

    private TruthTerms() {}

    static Assessment assess(Period period, Facts facts, String... objectives) {
        return Assessor.assess(with(objectives), period, facts);
    }

    /** The terms with these objectives only, of the service of the terms. */
    static Terms with(String... objectives) {
        Terms all = all();
        List<Objective> wanted = all.objectives().stream()
                .filter(objective -> Arrays.asList(objectives).contains(objective.id()))
                .toList();
        return new Terms(all.header(), all.scope(), all.clauses(), wanted, all.settlement(), List.of());
    }

    /** These objectives for another service, called {@code objective/service}. */
    static List<Objective> of(String service, String... objectives) {
        return with(objectives).objectives().stream()
                .map(objective -> new Objective(
                        objective.id() + "/" + service,
                        objective.clause(),
                        service,
                        objective.measurement(),
                        objective.promise(),
                        objective.remedies()))
                .toList();
    }

    private static Terms all() {
        try (InputStream yaml = TruthTerms.class.getResourceAsStream("/truth/terms.yaml")) {
            return TermsJson.readYaml(yaml.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

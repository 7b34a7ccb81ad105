package io.makegood.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.json.AssessmentJson;
import io.makegood.assess.rule.RuleBook;
import io.makegood.assess.vectors.VectorDocuments;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rule book remembers only saves asking the rules again. */
class MemoryTest {

    private static final Period APRIL = Period.parse("2026-04");
    private static final Instant KNOWN = Instant.parse("2026-05-03T00:00:00Z");
    private static final List<Terms> TERMS = VectorDocuments.terms()
            .filter(terms -> !Lint.hasErrors(Lint.check(terms)))
            .toList();

    @Test
    void aRuleBookThatRemembersComputesTheSameBytesAsOneThatAsksEachTime() {
        Assessor asking = Assessor.with(RuleBook.present().before(new Onlooker()));
        Assessor remembering = Assessor.current();
        Seeded.check("memory changes nothing", random -> {
            Terms terms = TERMS.get(random.nextInt(TERMS.size()));
            Facts facts = new Facts(RandomFacts.of(terms, random));

            assertThat(AssessmentJson.canonical(remembering.of(terms, APRIL, facts, KNOWN)))
                    .isEqualTo(AssessmentJson.canonical(asking.of(terms, APRIL, facts, KNOWN)));
        });
    }

    private static final class Onlooker implements RuleBook.Witness {
        @Override
        public List<Object> order(Collection<?> facts) {
            return List.copyOf(facts);
        }

        @Override
        public void fired(String rule) {
            // a witness is enough for the rules to be asked each time
        }
    }
}

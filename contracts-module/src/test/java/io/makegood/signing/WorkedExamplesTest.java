package io.makegood.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Terms;
import io.makegood.terms.WorkedExample;
import io.makegood.terms.WorkedExample.Expected;
import io.makegood.terms.template.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody signs terms whose worked examples do not come out. */
class WorkedExamplesTest {

    @Test
    void termsThatComputeAsTheirExamplesSayMayBeSigned() {
        assertThat(SigningRules.unreproduced(terms())).isEmpty();
    }

    @Test
    void termsThatComputeOtherwiseThanAnExampleMayNotBeSigned() {
        assertThat(SigningRules.unreproduced(expectingMore(terms()))).contains(Refusal.EXAMPLE_NOT_REPRODUCED);
    }

    private static Terms terms() {
        Terms terms = Templates.all().getFirst().terms("en");
        assertThat(terms.examples()).isNotEmpty();
        return terms;
    }

    private static Terms expectingMore(Terms terms) {
        WorkedExample first = terms.examples().getFirst();
        Expected expected = first.expected().getFirst();
        Expected more = new Expected(expected.objective(), expected.level(), expected.status(), "1000000.00 PLN");
        WorkedExample changed =
                new WorkedExample(first.id(), first.title(), first.period(), first.facts(), List.of(more));
        return new Terms(
                terms.header(),
                terms.scope(),
                terms.clauses(),
                terms.objectives(),
                terms.settlement(),
                List.of(changed));
    }
}

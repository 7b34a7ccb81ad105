package io.makegood.assess.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private final RuleBook book = RuleBook.present();

    @Test
    void aConclusionNamesItsRule() {
        List<Decision<PromiseFacts.Verdict>> decisions = book.decide(
                List.of(new PromiseFacts.Over(7), new PromiseFacts.Reached(7, Fraction.parse("99.8"), atLeast("99.9"))),
                PromiseFacts.Verdict.class,
                1);

        assertThat(decisions)
                .containsExactly(new Decision<>(
                        "1.2",
                        "The level does not satisfy the target, so the promise was missed",
                        new PromiseFacts.Missed(7)));
    }

    @Test
    void rowsThatOverlapStopTheEvaluation() {
        LevelRange upTo = new LevelRange(new Edge.Unbounded(), new Edge.Inside(Quantity.percent("99.7")));
        LevelRange from = new LevelRange(new Edge.Inside(Quantity.percent("99.7")), new Edge.Unbounded());

        assertThatThrownBy(() -> book.decide(
                        List.of(
                                new RemedyFacts.Table(0),
                                new RemedyFacts.LookedUp(0, Fraction.parse("99.7")),
                                new RemedyFacts.Row(0, 1, from, percent("12")),
                                new RemedyFacts.Row(0, 2, upTo, percent("16"))),
                        RemedyFacts.Grant.class,
                        1))
                .isInstanceOf(RulesDisagree.class)
                .hasMessageContaining("2 conclusions");
    }

    @Test
    void anUnknownVersionIsRefusedAndNotReplaced() {
        assertThatThrownBy(() -> RuleBook.of("99")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHashIsThatOfTheText() {
        assertThat(book.hash()).hasSize(64);
        assertThat(RuleBook.text(RuleBook.present().version())).contains("rule \"1.1 ", "rule \"8.9 ");
    }

    private static Promise atLeast(String level) {
        return Promise.of(new Target.Bound(Comparison.AT_LEAST, Quantity.percent(level)));
    }

    private static Award percent(String value) {
        return new Award.PercentOfBase(Percentage.of(value));
    }
}

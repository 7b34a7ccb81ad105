package io.makegood.assess.rule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.Collection;
import java.util.List;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;

class FiringLimitTest {

    /** Each conclusion of this rule gives it something new to conclude from. */
    @Test
    void rulesThatFindNoEndAreStoppedAndNothingIsConcluded() {
        Variable<Integer> number = declarationOf(Integer.class);
        ModelImpl model = new ModelImpl();
        model.addRule(rule("9.1 There is always a greater number")
                .build(
                        pattern(number),
                        org.drools.model.DSL.on(number).execute((drools, found) -> drools.insert(found + 1))));
        RuleBook endless =
                new RuleBook("endless", "", KieBaseBuilder.createKieBaseFromModel(model), new RuleBook.Witness() {
                    @Override
                    public List<Object> order(Collection<?> facts) {
                        return List.copyOf(facts);
                    }

                    @Override
                    public void fired(String rule) {
                        // counted by the book itself
                    }
                });

        assertThatThrownBy(() -> endless.decide(List.of(1), Integer.class))
                .isInstanceOf(RulesDisagree.class)
                .hasMessage("Rule book endless did not come to an end after 24 steps");
    }
}

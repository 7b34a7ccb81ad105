package io.makegood.assess.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RuleCasesTest {

    @TestFactory
    Stream<DynamicTest> eachRuleConcludesWhatItsSentenceSays() {
        return RuleCases.all()
                .map(each -> DynamicTest.dynamicTest(
                        each.rule(), () -> assertThat(RuleBook.present().decide(each.facts(), Object.class))
                                .filteredOn(decision -> decision.rule().equals(each.rule()))
                                .extracting(Decision::conclusion)
                                .containsExactly(each.conclusion())));
    }
}

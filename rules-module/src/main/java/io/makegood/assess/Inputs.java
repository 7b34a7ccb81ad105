package io.makegood.assess;

import io.makegood.assess.rule.Decision;
import io.makegood.assess.rule.RuleBook;
import io.makegood.measure.Assessed;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Terms;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Everything that an assessment is made of. */
record Inputs(Terms terms, Facts facts, Assessed assessed, RuleBook book) {

    ZoneId zone() {
        return terms.header().setting().zone();
    }

    String currency() {
        return terms.header().setting().currency().getCurrencyCode();
    }

    /** Exactly one conclusion for each number from 0 to {@code count - 1}, in the order of the numbers. */
    <C> List<Decision<C>> decideEach(Collection<?> facts, Class<C> wanted, int count, ToIntFunction<C> number) {
        return ordered(book.decide(facts, wanted, count), number);
    }

    /** The same among conclusions that were drawn already. */
    <C> List<Decision<C>> eachAmong(List<Decision<Object>> drawn, Class<C> wanted, int count, ToIntFunction<C> number) {
        return ordered(book.among(drawn, wanted, count), number);
    }

    private static <C> List<Decision<C>> ordered(List<Decision<C>> decisions, ToIntFunction<C> number) {
        if (decisions.size() == 1) {
            return decisions;
        }
        TreeMap<Integer, Decision<C>> ordered = new TreeMap<>();
        decisions.forEach(decision -> ordered.put(number.applyAsInt(decision.conclusion()), decision));
        if (ordered.size() != decisions.size()) {
            throw new IllegalStateException("Two conclusions about one thing, none about another: " + decisions);
        }
        return List.copyOf(ordered.values());
    }
}

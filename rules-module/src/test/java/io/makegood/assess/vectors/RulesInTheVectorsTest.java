package io.makegood.assess.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.assess.rule.RuleBook;
import io.makegood.assess.rule.RuleCases;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules over all vectors: in whatever order facts come the bytes are the same, and no rule is idle. */
class RulesInTheVectorsTest {

    private static final int SHUFFLES = 200;
    /** Each shuffle takes every tenth case in turn, or the whole would take minutes. */
    private static final int SHARES = Integer.getInteger("makegood.shuffle.shares", 10);

    private static final RuleBook BOOK = RuleBook.present();

    @Test
    void factsInAnyOrderGiveTheSameBytes() {
        List<Case> cases = Vectors.all()
                .filter(vector -> !vector.isRefused(vector.variants().getFirst()))
                .flatMap(vector -> vector.variants().stream().map(variant -> Case.of(vector, variant)))
                .toList();
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Random random = new Random(seed);
            Assessor assessor = Assessor.with(BOOK.before(new Shuffler(random)));
            for (int i = seed % SHARES; i < cases.size(); i += SHARES) {
                Case each = cases.get(i);
                assertThat(each.bytes(assessor, random))
                        .as("%s, seed %d", each.id, seed)
                        .isEqualTo(each.bytes);
            }
        }
    }

    @Test
    void everyRuleFiresInAVectorOrInACaseOfItsOwn() {
        Set<String> fired = new TreeSet<>();
        RuleBook watched = BOOK.before(new Listener(fired));
        Vectors.all()
                .filter(vector -> !vector.isRefused(vector.variants().getFirst()))
                .forEach(vector -> vector.variants()
                        .forEach(variant -> vector.assess(variant, Assessor.with(watched), vector.facts(variant))));
        RuleCases.all().forEach(each -> watched.decide(each.facts(), Object.class));

        Set<String> idle = Pattern.compile("(?m)^rule \"(.+)\"$")
                .matcher(RuleBook.text(RuleBook.present().version()))
                .results()
                .map(rule -> rule.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        idle.removeAll(fired);
        assertThat(idle).as("rules that fire in no test").isEmpty();
    }

    private record Case(String id, BiFunction<Assessor, Facts, Assessment> question, List<Fact> facts, String bytes) {

        static Case of(Vector vector, String variant) {
            var question = vector.question(variant);
            Facts facts = vector.facts(variant);
            return new Case(vector.id(), question, facts.all(), text(question.apply(Assessor.current(), facts)));
        }

        String bytes(Assessor assessor, Random random) {
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            return text(question.apply(assessor, new Facts(shuffled)));
        }

        private static String text(Assessment assessment) {
            return new String(AssessmentJson.canonical(assessment), StandardCharsets.UTF_8);
        }
    }

    private record Shuffler(Random random) implements RuleBook.Witness {
        @Override
        public List<Object> order(Collection<?> facts) {
            List<Object> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            return shuffled;
        }

        @Override
        public void fired(String rule) {
            // only the order is of interest here
        }
    }

    private record Listener(Set<String> fired) implements RuleBook.Witness {
        @Override
        public List<Object> order(Collection<?> facts) {
            return List.copyOf(facts);
        }

        @Override
        public void fired(String rule) {
            fired.add(rule);
        }
    }
}

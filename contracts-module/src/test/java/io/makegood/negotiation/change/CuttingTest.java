package io.makegood.negotiation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The difference between two terms as changes of single parts. */
class CuttingTest {
    private static final Terms TERMS = with("a", "b", "c");

    @Test
    void theChangesBetweenTwoTemplatesMakeTheSecondOfTheFirst() {
        List<Template> all = Templates.all();
        for (int at = 0; at < all.size(); at++) {
            Template one = all.get(at);
            Template other = all.get((at + 1) % all.size());
            Terms before = one.terms("pl");
            Terms after = other.terms("en");
            assertThat(Cutting.applied(before, Cutting.between(before, after)))
                    .as("%s to %s", one.id(), other.id())
                    .isEqualTo(after);
        }
    }

    @Test
    void theSameTermsDifferInNothing() {
        Terms terms = Templates.all().getFirst().terms("en");
        assertThat(Cutting.between(terms, terms)).isEmpty();
    }

    @Test
    void aClauseThatSaysSomethingElseIsOneChange() {
        Terms after = clauses(TERMS, clause("a", "old"), clause("b", "new"), clause("c", "old"));
        assertThat(parts(TERMS, after)).containsExactly("clause:b");
    }

    @Test
    void aNewClauseIsOneChangeAndStandsWhereItWasPut() {
        List<Change> changes = Cutting.between(TERMS, with("a", "n", "b", "c"));
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().adds()).isTrue();
        assertThat(changes.getFirst().behind()).isEqualTo("a");
        assertThat(Cutting.applied(TERMS, changes)).isEqualTo(with("a", "n", "b", "c"));
    }

    @Test
    void anotherOrderIsAChangeOfItsOwn() {
        assertThat(parts(TERMS, with("c", "a", "b"))).containsExactly("sequence:clause");
    }

    /** Whoever accepts only one of two changes gets the other part as it was. */
    @Test
    void eachChangeCanBeMadeAlone() {
        Terms after = clauses(TERMS, clause("a", "new"), clause("c", "new"), clause("d", "old"));
        List<Change> changes = Cutting.between(TERMS, after);
        assertThat(changes)
                .extracting(change -> change.part().toString())
                .containsExactly("clause:a", "clause:c", "clause:d", "clause:b");
        assertThat(Cutting.applied(TERMS, changes.subList(1, 2)))
                .isEqualTo(clauses(TERMS, clause("a", "old"), clause("b", "old"), clause("c", "new")));
        assertThat(Cutting.applied(TERMS, changes.subList(2, 3))).isEqualTo(with("a", "b", "c", "d"));
        assertThat(Cutting.applied(TERMS, changes.subList(3, 4))).isEqualTo(with("a", "c"));
    }

    @Test
    void anyArrangementOfAnyClausesIsReached() {
        Random random = new Random(20260302);
        List<String> names = List.of("a", "b", "c", "d", "e", "f");
        for (int round = 0; round < 100; round++) {
            Terms before = with(some(names, random));
            Terms after = with(some(names, random));
            assertThat(Cutting.applied(before, Cutting.between(before, after)))
                    .as("round %d", round)
                    .isEqualTo(after);
        }
    }

    @Test
    void anIdThatStandsTwiceCannotBeCut() {
        Terms twice = clauses(TERMS, clause("a", "old"), clause("a", "new"));
        assertThatThrownBy(() -> Cutting.between(TERMS, twice))
                .isInstanceOf(TwiceNamed.class)
                .extracting(refused -> ((TwiceNamed) refused).part().toString())
                .isEqualTo("clause:a");
    }

    @Test
    void aPartIsReadAsItIsWritten() {
        PartKey cap = new PartKey(PartKind.CAP, "month:a");
        assertThat(PartKey.parse(cap.toString())).isEqualTo(cap);
        assertThat(PartKey.parse("header")).isEqualTo(new PartKey(PartKind.HEADER, ""));
    }

    private static List<String> parts(Terms before, Terms after) {
        return Cutting.between(before, after).stream()
                .map(change -> change.part().toString())
                .toList();
    }

    private static String[] some(List<String> names, Random random) {
        List<String> some = new ArrayList<>(names);
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(names.size())).toArray(new String[0]);
    }

    private static Terms with(String... ids) {
        Terms template = Templates.all().getFirst().terms("en");
        return clauses(template, Arrays.stream(ids).map(id -> clause(id, "old")).toArray(Clause[]::new));
    }

    private static Clause clause(String id, String text) {
        return new Clause(id, "1", "Heading", text);
    }

    private static Terms clauses(Terms terms, Clause... clauses) {
        return new Terms(
                terms.header(),
                terms.scope(),
                List.of(clauses),
                terms.objectives(),
                terms.settlement(),
                terms.examples());
    }
}

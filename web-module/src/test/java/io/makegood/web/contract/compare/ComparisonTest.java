package io.makegood.web.contract.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.web.contract.compare.Comparison.State;
import io.makegood.web.contract.compare.Comparison.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The demo's terms against themselves with a few places changed. */
class ComparisonTest {
    @Test
    void theSameTermsDoNotDiffer() {
        assertThat(Comparison.of(terms("", ""), terms("", ""), Locale.ENGLISH).isEmpty())
                .isTrue();
    }

    @Test
    void aChangedLevelIsToldByTheWordsOfTheContract() {
        Comparison comparison = changed(
                "target: {kind: bound, comparison: atLeast, level: 99 %}",
                "target: {kind: bound, comparison: atLeast, level: 99.5 %}");
        assertThat(told(comparison)).contains("CHANGED: 2.1 Dostępność, Promise: at least 99% -> at least 99.5%");
    }

    @Test
    void aNewTierIsARowAndTheOthersAreKept() {
        String tier = "- range: {from: {kind: inside, at: 98 %}, to: {kind: outside, at: 99 %}}";
        Comparison comparison = changed(
                tier,
                "- range: {from: {kind: inside, at: 99 %}, to: {kind: outside, at: 99.5 %}}\n"
                        + "              award: {kind: percentOfBase, percent: 3 %}\n            " + tier);
        assertThat(told(comparison))
                .containsExactly("ADDED: 2.1 Dostępność, The row of the level decides:"
                        + "  -> at least 99% and less than 99.5%: 3%");
    }

    @Test
    void aTierWhoseEdgeMovesIsStillTheSameRow() {
        Comparison comparison = changed(
                "- range: {from: {kind: unbounded}, to: {kind: outside, at: 95 %}}",
                "- range: {from: {kind: unbounded}, to: {kind: outside, at: 94 %}}");
        assertThat(told(comparison)).containsExactly("CHANGED: 2.1 Dostępność, Level: less than 95% -> less than 94%");
    }

    @Test
    void ofATextOnlyTheChangedWordsAreMarked() {
        assertThat(WordDiff.of("paid within ten days of the claim", "paid within five days of the claim")
                        .words())
                .containsExactly(
                        new Words(State.KEPT, "paid within"),
                        new Words(State.REMOVED, "ten"),
                        new Words(State.ADDED, "five"),
                        new Words(State.KEPT, "days of the claim"));
    }

    @Test
    void aTextOfWhichLittleIsLeftIsToldAsReplaced() {
        assertThat(WordDiff.of("the cause is analysed", "a report is due").words())
                .containsExactly(
                        new Words(State.REMOVED, "the cause is analysed"), new Words(State.ADDED, "a report is due"));
    }

    @Test
    void aRemovedClauseIsToldOnce() {
        Terms terms = terms("", "");
        Terms without = new Terms(
                terms.header(),
                terms.scope(),
                terms.clauses().stream()
                        .filter(clause -> !clause.id().equals("settlement"))
                        .toList(),
                terms.objectives(),
                terms.settlement(),
                terms.examples());
        assertThat(Comparison.of(terms, without, Locale.ENGLISH).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.state()).isEqualTo(State.REMOVED);
                    assertThat(change.where()).isEqualTo("8.1 Rozliczenie");
                    assertThat(change.after()).isEmpty();
                });
    }

    private static List<String> told(Comparison comparison) {
        return comparison.changes().stream()
                .map(change -> change.state() + ": " + change.where() + ", " + change.what() + ": " + change.before()
                        + " -> " + change.after())
                .toList();
    }

    private static Comparison changed(String before, String after) {
        return Comparison.of(terms("", ""), terms(before, after), Locale.ENGLISH);
    }

    private static Terms terms(String before, String after) {
        try (var yaml = ComparisonTest.class.getResourceAsStream("/demo/terms.yaml")) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(before);
            int at = before.isEmpty() ? -1 : text.indexOf(before);
            String changed = at < 0 ? text : text.substring(0, at) + after + text.substring(at + before.length());
            return TermsJson.readYaml(changed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

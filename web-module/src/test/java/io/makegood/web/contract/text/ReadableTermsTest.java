package io.makegood.web.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Terms;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.json.UnreadableTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who signs reads everything that computes: no value of the demo's terms can be changed without being read. */
class ReadableTermsTest {
    /** Of places that differ only in their numbers so many are tried. */
    private static final int OF_EACH_PLACE = 2;

    @Test
    void noValueOfTheTermsChangesUnread() throws IOException {
        Json whole = TermsJson.tree(demo());
        ReadableTerms read = ReadableTerms.of(demo(), Locale.ENGLISH);
        Map<String, Set<String>> known = new LinkedHashMap<>();
        leaves("", whole, (path, leaf) -> known.computeIfAbsent(field(path), any -> new LinkedHashSet<>())
                .add(leaf));
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        int[] changed = {0};
        leaves("", whole, (path, leaf) -> {
            if (seen.merge(path.replaceAll("[0-9]+", "*"), 1, Integer::sum) <= OF_EACH_PLACE) {
                other(whole, path, leaf, known.get(field(path))).ifPresent(other -> {
                    changed[0]++;
                    if (ReadableTerms.of(other, Locale.ENGLISH).equals(read)) {
                        unread.add(path + " = " + leaf);
                    }
                });
            }
        });
        assertThat(unread).isEmpty();
        assertThat(changed[0]).isGreaterThan(100);
    }

    @Test
    void aClauseThatNoPromiseNamesSaysThatItComputesNothing() throws IOException {
        Map<String, ReadableTerms.Role> roles = new LinkedHashMap<>();
        ReadableTerms.of(demo(), Locale.ENGLISH).chapters().forEach(chapter -> roles.put(chapter.id(), chapter.role()));
        assertThat(roles)
                .containsEntry("clause-availability", ReadableTerms.Role.COMPUTES)
                .containsEntry("clause-planned", ReadableTerms.Role.CITED)
                .containsEntry("clause-settlement", ReadableTerms.Role.FREE);
    }

    @Test
    void theTiersOfThePromiseAreReadAsATable() throws IOException {
        ReadableTerms.Chapter availability = ReadableTerms.of(demo(), Locale.forLanguageTag("pl")).chapters().stream()
                .filter(chapter -> chapter.id().equals("clause-availability"))
                .findFirst()
                .orElseThrow();
        assertThat(availability.blocks().get(1).grids().getFirst().rows())
                .extracting(ReadableTerms.GridRow::cells)
                .containsExactly(
                        List.of("co najmniej 98% i mniej niż 99%", "5%"),
                        List.of("co najmniej 95% i mniej niż 98%", "15%"),
                        List.of("mniej niż 95%", "25%"));
    }

    /** The first terms that differ in nothing but this one value. */
    private static Optional<Terms> other(Json whole, String path, String leaf, Set<String> known) {
        List<String> candidates = new ArrayList<>(known.stream()
                .filter(candidate -> !candidate.equals(leaf))
                .limit(3)
                .toList());
        candidates.add(leaf.replaceAll("[0-8](?=[^0-9]*$)", "9"));
        candidates.add(leaf.replaceAll("9(?=[^0-9]*$)", "8"));
        candidates.add(leaf + "x");
        return candidates.stream()
                .filter(candidate -> !candidate.equals(leaf))
                .flatMap(candidate -> read(changed(whole, "", path, candidate)).stream())
                .filter(terms -> !TermsJson.tree(terms).equals(whole))
                .findFirst();
    }

    private static Optional<Terms> read(Json document) {
        try {
            return Optional.of(TermsJson.read(JsonWriter.canonical(document)));
        } catch (UnreadableTerms refused) {
            return Optional.empty();
        }
    }

    private static Json changed(Json json, String at, String path, String value) {
        return switch (json) {
            case Json.Fields fields -> {
                Map<String, Json> copy = new LinkedHashMap<>();
                fields.of().forEach((name, part) -> copy.put(name, changed(part, at + "/" + name, path, value)));
                yield new Json.Fields(copy);
            }
            case Json.Items items -> {
                List<Json> copy = new ArrayList<>();
                for (int i = 0; i < items.of().size(); i++) {
                    copy.add(changed(items.of().get(i), at + "/" + i, path, value));
                }
                yield new Json.Items(copy);
            }
            case Json.Text text -> at.equals(path) ? new Json.Text(value) : text;
            case Json.Whole whole -> at.equals(path) ? new Json.Whole(value) : whole;
            case Json.Truth truth -> at.equals(path) ? new Json.Truth(!truth.value()) : truth;
            default -> json;
        };
    }

    private interface Leaf {
        void at(String path, String value);
    }

    private static void leaves(String at, Json json, Leaf leaf) {
        switch (json) {
            case Json.Fields fields -> fields.of().forEach((name, part) -> leaves(at + "/" + name, part, leaf));
            case Json.Items items -> {
                for (int i = 0; i < items.of().size(); i++) {
                    leaves(at + "/" + i, items.of().get(i), leaf);
                }
            }
            case Json.Text text -> leaf.at(at, text.value());
            case Json.Whole whole -> leaf.at(at, whole.value());
            case Json.Truth truth -> leaf.at(at, Boolean.toString(!truth.value()));
            default -> {}
        }
    }

    private static String field(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Terms demo() throws IOException {
        try (var yaml = ReadableTermsTest.class.getResourceAsStream("/demo/terms.yaml")) {
            return TermsJson.readYaml(yaml.readAllBytes());
        }
    }
}

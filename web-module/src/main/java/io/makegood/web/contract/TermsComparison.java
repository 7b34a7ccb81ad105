package io.makegood.web.contract;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.TermsJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two terms held against each other: clauses by their id with the words that changed, all other values one by one. */
record TermsComparison(List<ClauseChange> clauses, List<ValueChange> values) {
    TermsComparison {
        clauses = List.copyOf(clauses);
        values = List.copyOf(values);
    }

    /** A clause that differs, as a run of kept, removed and added words. */
    record ClauseChange(String number, String heading, List<Words> words) {}

    enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    record Words(Change change, String text) {}

    /** A value that differs, at its place; empty where it is not there. */
    record ValueChange(String place, String before, String after) {}

    public boolean isEmpty() {
        return clauses.isEmpty() && values.isEmpty();
    }

    static TermsComparison of(Terms before, Terms after) {
        return new TermsComparison(clauses(before, after), values(before, after));
    }

    private static List<ClauseChange> clauses(Terms before, Terms after) {
        Map<String, Clause> old = byId(before);
        Map<String, Clause> now = byId(after);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        return ids.stream()
                .map(id -> clause(Optional.ofNullable(old.get(id)), Optional.ofNullable(now.get(id))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ClauseChange> clause(Optional<Clause> before, Optional<Clause> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Clause shown = after.or(() -> before).orElseThrow();
        List<Words> words = words(
                before.map(TermsComparison::text).orElse(""),
                after.map(TermsComparison::text).orElse(""));
        return Optional.of(new ClauseChange(shown.number(), shown.heading(), words));
    }

    private static String text(Clause clause) {
        return clause.number() + " " + clause.heading() + " " + clause.text();
    }

    static List<Words> words(String before, String after) {
        List<String> old = split(before);
        List<String> now = split(after);
        List<Words> run = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(run, Change.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(run, Change.REMOVED, delta.getSource().getLines());
            add(run, Change.ADDED, delta.getTarget().getLines());
            at = delta.getSource().last() + 1;
        }
        add(run, Change.KEPT, old.subList(at, old.size()));
        return run;
    }

    private static void add(List<Words> run, Change change, List<String> words) {
        if (!words.isEmpty()) {
            run.add(new Words(change, String.join(" ", words)));
        }
    }

    private static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }

    private static List<ValueChange> values(Terms before, Terms after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        Set<String> places = new LinkedHashSet<>(old.keySet());
        places.addAll(now.keySet());
        return places.stream()
                .filter(place -> !place.startsWith("clauses"))
                .map(place -> new ValueChange(place, old.getOrDefault(place, ""), now.getOrDefault(place, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<String, String> flat(Terms terms) {
        Map<String, String> flat = new LinkedHashMap<>();
        put(flat, "", TermsJson.tree(terms));
        return flat;
    }

    private static void put(Map<String, String> flat, String place, Json json) {
        switch (json) {
            case Json.Fields fields -> fields.of().forEach((name, value) -> put(flat, inside(place, name), value));
            case Json.Items items -> {
                for (int i = 0; i < items.of().size(); i++) {
                    put(
                            flat,
                            inside(place, name(items.of().get(i), i)),
                            items.of().get(i));
                }
            }
            case Json.Text text -> flat.put(place, text.value());
            case Json.Whole whole -> flat.put(place, whole.value());
            case Json.Plain plain -> flat.put(place, plain.value());
            case Json.Truth truth -> flat.put(place, Boolean.toString(truth.value()));
            case Json.Nothing nothing -> flat.put(place, "");
        }
    }

    private static String name(Json item, int index) {
        return item instanceof Json.Fields fields && fields.of().get("id") instanceof Json.Text id
                ? id.value()
                : Integer.toString(index + 1);
    }

    private static String inside(String place, String name) {
        return place.isEmpty() ? name : place + " › " + name;
    }

    private static Map<String, Clause> byId(Terms terms) {
        Map<String, Clause> byId = new LinkedHashMap<>();
        terms.clauses().forEach(clause -> byId.put(clause.id(), clause));
        return byId;
    }
}

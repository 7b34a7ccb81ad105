package io.makegood.web.record.entry;

import io.makegood.record.entry.Entry;
import io.makegood.record.entry.Field;
import io.makegood.record.entry.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fact as typed into its form, field by field; how many lines each list of a ticket shows; and what goes with a
 * correction: the revision that was seen and the reason.
 */
record Typed(Kind kind, String id, Map<String, String> texts, Map<String, Integer> lines, Basis basis) {
    Typed {
        texts = Map.copyOf(texts);
        lines = Map.copyOf(lines);
    }

    /** Which revision is corrected and why; 0 and empty for a new record. */
    record Basis(int revision, String reason) {
        static final Basis NONE = new Basis(0, "");
    }

    /** An empty form with a proposed id. */
    static Typed blank(Kind kind, String id) {
        return new Typed(kind, id, Map.of(), Lists.lines(kind, Map.of(), ""), Basis.NONE);
    }

    /** The form of what is recorded. */
    static Typed of(Entry entry, int revision) {
        Map<String, String> texts = new LinkedHashMap<>();
        entry.texts()
                .forEach((name, text) ->
                        texts.put(name, Numbers.shown(entry.kind().field(name).map(Field::type), text)));
        return new Typed(
                entry.kind(), entry.id(), texts, Lists.lines(entry.kind(), texts, ""), new Basis(revision, ""));
    }

    /** Only the fields of the kind are taken from what a browser sent. */
    static Typed of(Kind kind, Map<String, String> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (isField(kind, name)) {
                texts.put(name, text);
            }
        });
        String revision = sent.getOrDefault("basedOn", "");
        return new Typed(
                kind,
                sent.getOrDefault("id", "").strip(),
                texts,
                Lists.lines(kind, sent, sent.getOrDefault("act", "")),
                new Basis(
                        revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0,
                        sent.getOrDefault("reason", "").strip()));
    }

    Typed onto(int revision) {
        return new Typed(kind, id, texts, lines, new Basis(revision, basis.reason()));
    }

    /** As it is assembled: numbers as the reader's language writes them become plain, money without a code is the contract's. */
    Entry entry(String currency) {
        Map<String, String> plain = new LinkedHashMap<>();
        texts.forEach(
                (name, text) -> plain.put(name, Numbers.plain(kind.field(name).map(Field::type), text, currency)));
        return Entry.of(kind, id, plain);
    }

    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    private static boolean isField(Kind kind, String name) {
        Optional<Field> field = kind.field(name.endsWith(".offset") ? name.substring(0, name.length() - 7) : name);
        return field.isPresent() || (Lists.has(kind) && Lists.isCell(name));
    }
}

package io.makegood.negotiation.change;

import io.makegood.terms.Terms;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cuts the difference between two terms into changes of single parts, and makes such changes. The changes between two
 * terms, made to the first, give the second. Terms in which an id stands twice are refused with {@link TwiceNamed}.
 */
public final class Cutting {
    private static final int LIMIT_BYTES = 4_000_000;

    private Cutting() {}

    public static List<Change> between(Terms before, Terms after) {
        if (before.equals(after)) {
            return List.of();
        }
        Pieces old = Pieces.of(before);
        Pieces now = Pieces.of(after);
        List<Change> changes = new ArrayList<>();
        Pieces.singles().forEach(kind -> single(kind, old, now, changes));
        Pieces.lists().forEach(kind -> several(kind, old, now, changes));
        return changes;
    }

    public static Terms applied(Terms terms, Collection<Change> changes) {
        if (changes.isEmpty()) {
            return terms;
        }
        Pieces pieces = Pieces.of(terms);
        changes.stream().filter(change -> !isSequence(change)).forEach(change -> apply(pieces, change));
        changes.stream().filter(Cutting::isSequence).forEach(change -> arrange(pieces, change));
        return pieces.terms();
    }

    private static void single(PartKind kind, Pieces old, Pieces now, List<Change> changes) {
        add(changes, new PartKey(kind, ""), text(old.single(kind)), text(now.single(kind)), "");
    }

    private static void several(PartKind kind, Pieces old, Pieces now, List<Change> changes) {
        Map<String, Json> before = old.several(kind);
        String behind = "";
        for (Map.Entry<String, Json> part : now.several(kind).entrySet()) {
            Json known = before.get(part.getKey());
            PartKey key = new PartKey(kind, part.getKey());
            add(changes, key, known == null ? "" : text(known), text(part.getValue()), known == null ? behind : "");
            behind = part.getKey();
        }
        before.forEach((id, part) -> {
            if (!now.several(kind).containsKey(id)) {
                add(changes, new PartKey(kind, id), text(part), "", "");
            }
        });
        sequence(kind, old.ids(kind), now.ids(kind), changes);
    }

    /** Only what stands in both can stand in another order. */
    private static void sequence(PartKind kind, List<String> old, List<String> now, List<Change> changes) {
        if (!common(old, now).equals(common(now, old))) {
            add(changes, new PartKey(PartKind.SEQUENCE, name(kind)), text(items(old)), text(items(now)), "");
        }
    }

    private static List<String> common(List<String> of, List<String> with) {
        return of.stream().filter(with::contains).toList();
    }

    private static void apply(Pieces pieces, Change change) {
        PartKey part = change.part();
        if (part.kind().isSingle()) {
            pieces.replace(part.kind(), json(change.after()));
        } else if (change.removes()) {
            pieces.remove(part.kind(), part.id());
        } else {
            pieces.put(part.kind(), part.id(), json(change.after()), change.behind());
        }
    }

    private static void arrange(Pieces pieces, Change change) {
        PartKind kind = PartKind.valueOf(change.part().id().toUpperCase(Locale.ROOT));
        List<String> ids = ((Json.Items) json(change.after()))
                .of().stream().map(id -> ((Json.Text) id).value()).toList();
        pieces.arrange(kind, ids);
    }

    private static boolean isSequence(Change change) {
        return change.part().kind() == PartKind.SEQUENCE;
    }

    private static void add(List<Change> changes, PartKey key, String before, String after, String behind) {
        if (!before.equals(after)) {
            changes.add(new Change(key, before, after, behind));
        }
    }

    private static Json items(List<String> ids) {
        return new Json.Items(ids.stream().map(Json.Text::new).collect(Collectors.toList()));
    }

    private static String name(PartKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Json part) {
        return new String(JsonWriter.canonical(part), StandardCharsets.UTF_8);
    }

    private static Json json(String text) {
        return Documents.json(text.getBytes(StandardCharsets.UTF_8), LIMIT_BYTES);
    }
}

package io.makegood.negotiation.change;

import io.makegood.party.NotFound;
import java.util.Arrays;
import java.util.Locale;

/** Which part of the terms, by its stable id and never by its place; the id is empty where there is only one. */
public record PartKey(PartKind kind, String id) {

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names no part. */
    public static PartKey parse(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).toUpperCase(Locale.ROOT);
        PartKind kind = Arrays.stream(PartKind.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("a part of " + text.length() + " characters"));
        return new PartKey(kind, colon < 0 ? "" : text.substring(colon + 1));
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return id.isEmpty() ? name : name + ":" + id;
    }
}

package io.makegood.terms.json;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Builds the tree of one document from its tokens. Texts come out in Unicode's composed form (NFC). */
final class TreeReader {

    private static final char FIRST_COMBINING_MARK = '\u0300';

    private final JsonParser parser;

    TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    Json document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw Place.TOP.refused("empty");
        }
        Json tree = value(first, Place.TOP, 0);
        if (parser.nextToken() != null) {
            throw Place.TOP.refused("more");
        }
        return tree;
    }

    private Json value(@Nullable JsonToken token, Place place, int depth) {
        refuseTricks(place);
        if (depth > Documents.DEEPEST) {
            throw place.refused("tooDeep", Map.of("limit", Integer.toString(Documents.DEEPEST)));
        }
        return switch (token) {
            case START_OBJECT -> fields(place, depth);
            case START_ARRAY -> items(place, depth);
            case VALUE_STRING -> new Json.Text(text(parser.getString(), place));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new Json.Truth(true);
            case VALUE_FALSE -> new Json.Truth(false);
            case VALUE_NULL -> new Json.Nothing();
            case null, default -> throw place.refused("syntax", Map.of("detail", String.valueOf(token)));
        };
    }

    private Json number() {
        return parser instanceof YAMLParser ? new Json.Plain(parser.getString()) : new Json.Whole(parser.getString());
    }

    private Json fields(Place place, int depth) {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            refuseTricks(place);
            String name = text(parser.currentName(), place);
            if (fields.containsKey(name)) {
                throw place.field(name).refused("duplicate", Map.of("name", name));
            }
            fields.put(name, value(parser.nextToken(), place.field(name), depth + 1));
        }
        return new Json.Fields(fields);
    }

    private Json items(Place place, int depth) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, place.item(items.size()), depth + 1));
        }
        return new Json.Items(items);
    }

    private void refuseTricks(Place place) {
        if (parser instanceof YAMLParser yaml
                && (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null)) {
            throw place.refused("anchor");
        }
    }

    static String text(String written, Place place) {
        if (isComposed(written)) {
            return written;
        }
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < written.length()
                    && Character.isLowSurrogate(written.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw place.refused("text");
            }
        }
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    /** Whether no character can be composed with another one: all lie before the combining marks. */
    private static boolean isComposed(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) >= FIRST_COMBINING_MARK) {
                return false;
            }
        }
        return true;
    }
}

package io.makegood.record.reader;

import io.makegood.record.entry.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trees of uploaded JSON, within {@link Limits}; a name that stands twice in an object is refused. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.JSON_DEPTH)
                            .maxDocumentLength(Limits.BYTES)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** A tree and the file that it came from. */
    record Document(String file, JsonNode tree) {}

    /** What could be read, and a row for every file that could not. */
    record Documents(List<Document> readable, List<Row> unreadable) {}

    static boolean looksLikeJson(Upload upload) {
        return upload.parts().stream().anyMatch(part -> startsAsJson(part.bytes()));
    }

    /** A single file that is no JSON is refused with {@link UnreadableUpload}; in an archive it becomes a row. */
    static Documents documents(Upload upload) {
        List<Document> readable = new ArrayList<>();
        List<Row> unreadable = new ArrayList<>();
        for (Upload.Part part : upload.parts()) {
            Row.Origin origin = new Row.Origin(part.name(), 0, "");
            if (isWanted(upload, part)) {
                try {
                    readable.add(document(part));
                } catch (UnreadableUpload broken) {
                    unreadable.add(Row.refused(origin, broken.reason(), broken.values()));
                }
            } else {
                unreadable.add(Row.leftOut(origin, "notJson", Map.of()));
            }
        }
        if (readable.isEmpty()) {
            throw noJson(upload, unreadable);
        }
        return new Documents(readable, unreadable);
    }

    /** Of a single file it is said where it breaks off. */
    private static UnreadableUpload noJson(Upload upload, List<Row> unreadable) {
        boolean single = !upload.isArchive() && unreadable.size() == 1;
        if (single && unreadable.getFirst() instanceof Row.Refused refused) {
            Problem broken = refused.reasons().getFirst();
            Map<String, String> values = new HashMap<>(broken.values());
            values.put("file", upload.name());
            return new UnreadableUpload(broken.reason(), values);
        }
        return new UnreadableUpload("noJson", Map.of());
    }

    static String text(JsonNode object, String name) {
        JsonNode found = object.path(name);
        return found.isValueNode() && !found.isNull() ? found.asString() : "";
    }

    private static Document document(Upload.Part part) {
        try {
            return new Document(part.name(), MAPPER.readTree(part.bytes()));
        } catch (JacksonException broken) {
            String at = broken.getLocation() == null
                    ? ""
                    : String.valueOf(broken.getLocation().getLineNr());
            throw new UnreadableUpload("jsonBroken", Map.of("file", part.name(), "line", at));
        }
    }

    private static boolean isWanted(Upload upload, Upload.Part part) {
        return !upload.isArchive() || part.name().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static boolean startsAsJson(byte[] bytes) {
        for (byte one : bytes) {
            if (one == '{' || one == '[') {
                return true;
            }
            if (!Character.isWhitespace(one) && (one & 0x80) == 0) {
                return false;
            }
        }
        return false;
    }

    private Json() {}
}

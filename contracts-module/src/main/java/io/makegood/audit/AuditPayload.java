package io.makegood.audit;

import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An event as canonical JSON (RFC 8785); every value is a text, so that no number can be read in two ways. */
record AuditPayload(Place place, Instant at, Author author, String kind, Map<String, String> content) {
    static final String FORMAT = "makegood-audit/1";

    private static final int LIMIT_BYTES = 1_000_000;

    AuditPayload {
        content = Map.copyOf(content);
    }

    /** Where in which chain, and after which event. */
    record Place(ChainId chain, int number, Optional<Sha256> previous) {}

    record Author(UUID pseudonym, UUID organisation) {}

    byte[] bytes() {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("format", text(FORMAT));
        fields.put("contract", text(place.chain().toString()));
        fields.put("number", text(Integer.toString(place.number())));
        place.previous().ifPresent(hash -> fields.put("previous", text(hash.hex())));
        fields.put("at", text(at.toString()));
        fields.put("person", text(author.pseudonym().toString()));
        fields.put("organisation", text(author.organisation().toString()));
        fields.put("kind", text(kind));
        fields.put("content", written());
        return JsonWriter.canonical(new Json.Fields(fields));
    }

    static AuditPayload read(byte[] bytes) {
        Map<String, Json> fields = ((Json.Fields) Documents.json(bytes, LIMIT_BYTES)).of();
        ChainId chain = new ChainId(UUID.fromString(text(fields, "contract")));
        Optional<Sha256> previous =
                fields.containsKey("previous") ? Optional.of(new Sha256(text(fields, "previous"))) : Optional.empty();
        Map<String, String> content = new LinkedHashMap<>();
        Json.Fields written = (Json.Fields) fields.getOrDefault("content", new Json.Fields(Map.of()));
        written.of().forEach((name, json) -> content.put(name, ((Json.Text) json).value()));
        return new AuditPayload(
                new Place(chain, Integer.parseInt(text(fields, "number")), previous),
                Instant.parse(text(fields, "at")),
                new Author(UUID.fromString(text(fields, "person")), UUID.fromString(text(fields, "organisation"))),
                text(fields, "kind"),
                content);
    }

    private Json written() {
        Map<String, Json> fields = new LinkedHashMap<>();
        content.forEach((name, value) -> fields.put(name, text(value)));
        return new Json.Fields(fields);
    }

    private static Json text(String value) {
        return new Json.Text(value);
    }

    private static String text(Map<String, Json> fields, String name) {
        if (fields.get(name) instanceof Json.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("An event of the chain lacks its " + name);
    }
}

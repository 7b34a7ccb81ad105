package io.makegood.audit;

import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The head of a contract's chain at a moment, signed with the platform's key: canonical JSON, and the signature over it.
 * Whoever keeps it can tell later whether the chain up to that event is still the same.
 */
public final class Checkpoint {
    /** What stands first in the signed bytes. */
    public static final String FORMAT = "makegood-checkpoint/1";

    private static final int LIMIT_BYTES = 10_000;

    private final Said said;
    private final byte[] payload;
    private final byte[] signature;

    private Checkpoint(Said said, byte[] payload, byte[] signature) {
        this.said = said;
        this.payload = payload;
        this.signature = signature;
    }

    /** What the bytes say: whose chain ends when at which event, and by which key that is signed. */
    public record Said(ChainId chain, int number, Sha256 head, Instant at, Sha256 key) {}

    static Checkpoint signed(Said said, PlatformKey key) {
        byte[] payload = bytes(said);
        return new Checkpoint(said, payload, key.sign(payload));
    }

    /** One that was kept, as it is; {@link IllegalArgumentException} if it says nothing that a checkpoint says. */
    public static Checkpoint kept(byte[] payload, byte[] signature) {
        return new Checkpoint(read(payload), payload.clone(), signature.clone());
    }

    public Said said() {
        return said;
    }

    public byte[] payload() {
        return payload.clone();
    }

    public byte[] signature() {
        return signature.clone();
    }

    private static byte[] bytes(Said said) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("format", new Json.Text(FORMAT));
        fields.put("contract", new Json.Text(said.chain().toString()));
        fields.put("number", new Json.Text(Integer.toString(said.number())));
        fields.put("head", new Json.Text(said.head().hex()));
        fields.put("at", new Json.Text(said.at().toString()));
        fields.put("key", new Json.Text(said.key().hex()));
        return JsonWriter.canonical(new Json.Fields(fields));
    }

    private static Said read(byte[] payload) {
        TextFields fields = TextFields.of(Documents.json(payload, LIMIT_BYTES));
        if (!fields.of("format").equals(FORMAT)) {
            throw new IllegalArgumentException("This is no checkpoint");
        }
        return new Said(
                new ChainId(java.util.UUID.fromString(fields.of("contract"))),
                Integer.parseInt(fields.of("number")),
                new Sha256(fields.of("head")),
                Instant.parse(fields.of("at")),
                new Sha256(fields.of("key")));
    }
}

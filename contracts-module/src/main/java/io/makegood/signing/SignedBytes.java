package io.makegood.signing;

import io.makegood.audit.Sha256;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The declaration of one signatory as canonical JSON (RFC 8785): what the signature record hashes. */
final class SignedBytes {
    static final String FORMAT = "makegood-signature/1";

    private static final int LIMIT_BYTES = 1_000_000;

    private SignedBytes() {}

    /** Who signs: for which side and organisation, under which pseudonym, with which salt for the name. */
    record Signatory(Side side, UUID organisation, UUID pseudonym, UUID salt) {}

    static byte[] of(Version version, Signatory signatory, SignRequest.Declared declared, Instant at) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("contract", version.contract().toString());
        fields.put("version", Integer.toString(version.number()));
        fields.put("termsSha256", version.hash().hex());
        fields.put("effectiveFrom", version.effectiveFrom().toString());
        fields.put("side", signatory.side() == Side.PROVIDER ? "provider" : "customer");
        fields.put("organisation", signatory.organisation().toString());
        fields.put("person", signatory.pseudonym().toString());
        fields.put(
                "nameSha256", nameHash(signatory.salt(), declared.printedName()).hex());
        fields.put("capacity", declared.capacity());
        fields.put("language", declared.words().language());
        fields.put("meaning", declared.words().meaning());
        fields.put("consent", declared.words().consent());
        fields.put("kind", "simple electronic signature");
        fields.put("signatureLevel", SignatureLevel.SIMPLE.name());
        fields.put("passwordAt", declared.signedInAt().toString());
        fields.put("oneTimeCodeAt", at.toString());
        fields.put("signedAt", at.toString());
        Map<String, Json> json = new LinkedHashMap<>();
        fields.forEach((name, value) -> json.put(name, new Json.Text(value)));
        return JsonWriter.canonical(new Json.Fields(json));
    }

    static Map<String, String> read(byte[] bytes) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((Json.Fields) Documents.json(bytes, LIMIT_BYTES))
                .of()
                .forEach((name, json) -> fields.put(name, ((Json.Text) json).value()));
        return fields;
    }

    /** The hash of the salt's sixteen bytes followed by the name in UTF-8. */
    static Sha256 nameHash(UUID salt, String name) {
        byte[] written = name.getBytes(StandardCharsets.UTF_8);
        return Sha256.of(ByteBuffer.allocate(16 + written.length)
                .putLong(salt.getMostSignificantBits())
                .putLong(salt.getLeastSignificantBits())
                .put(written)
                .array());
    }
}

package io.makegood.signing;

import io.makegood.audit.Sha256;
import io.makegood.contract.Side;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A signature as evidence: who signed for which side, when, and the declaration whose hash is kept. The printed name is
 * not there any more once it was erased.
 */
public record Signature(
        SignatureId id, Side side, PersonId person, Optional<String> printedName, Instant at, Declaration declaration) {

    /** What it is in law; declarations of before the field existed are simple ones too. */
    public SignatureLevel level() {
        String said = declaration.field("signatureLevel");
        return said.isEmpty() ? SignatureLevel.SIMPLE : SignatureLevel.valueOf(said);
    }

    /** The declaration's fields by name, and the hash of its bytes. */
    public record Declaration(Sha256 hash, Map<String, String> fields) {
        public Declaration {
            fields = Map.copyOf(fields);
        }

        public String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }
}

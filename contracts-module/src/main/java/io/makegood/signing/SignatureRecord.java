package io.makegood.signing;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Checkpoints;
import io.makegood.audit.Sha256;
import io.makegood.contract.Offers;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes one signature down: declaration, name, chain and the version's state, within the caller's transaction. */
@Component
class SignatureRecord {
    private final Signatures signatures;
    private final Offers offers;
    private final AuditTrail audit;
    private final Checkpoints checkpoints;

    SignatureRecord(Signatures signatures, Offers offers, AuditTrail audit, Checkpoints checkpoints) {
        this.signatures = signatures;
        this.offers = offers;
        this.audit = audit;
        this.checkpoints = checkpoints;
    }

    SignatureId write(ChainId chain, Actor actor, Version version, Side side, SignRequest request) {
        Instant now = audit.now();
        SignatureId id = SignatureId.random();
        UUID salt = UUID.randomUUID();
        SignedBytes.Signatory signatory =
                new SignedBytes.Signatory(side, actor.organisation().id(), audit.pseudonym(actor.person()), salt);
        byte[] declaration = SignedBytes.of(version, signatory, request.declared(), now);
        signatures.add(version, new Signatures.Act(id, side, actor.person(), request.intent(), now), declaration);
        signatures.addName(id, salt, request.declared().printedName());
        audit.append(chain, actor, now, new AuditTrail.Done("version.signed", told(version, side, declaration)));
        offers.signed(chain, actor, version, now);
        checkpoints.take(chain);
        return id;
    }

    private static Map<String, String> told(Version version, Side side, byte[] declaration) {
        return Map.of(
                "version", Integer.toString(version.number()),
                "sha256", version.hash().hex(),
                "side", side == Side.PROVIDER ? "provider" : "customer",
                "signatureSha256", Sha256.of(declaration).hex());
    }
}

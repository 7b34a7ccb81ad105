package io.makegood.signing;

import io.makegood.audit.ChainId;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractWork;
import io.makegood.contract.Contracts;
import io.makegood.contract.Side;
import io.makegood.contract.TamperedTerms;
import io.makegood.contract.Version;
import io.makegood.contract.VersionId;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.signing.SigningIntents.StoredIntent;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Signing an offered version. First an intent, which holds for five minutes and binds the hash that was shown; then the
 * act, with a fresh one-time code. The code is looked at only when nothing else stands against the signature, and in a
 * transaction of its own; under the contract's lock everything else is looked at again.
 */
@Service
public class Signing {
    private final Contracts contracts;
    private final ContractWork work;
    private final SigningIntents intents;
    private final SignatureRecord record;
    private final SigningRules rules;

    Signing(
            Contracts contracts,
            ContractWork work,
            SigningIntents intents,
            SignatureRecord record,
            SigningRules rules) {
        this.contracts = contracts;
        this.work = work;
        this.intents = intents;
        this.record = record;
        this.rules = rules;
    }

    /** Asks to sign the version whose hash the actor has been shown. */
    public BeginResult begin(Actor actor, VersionId id, Sha256 shown) {
        NotPermitted.unlessOneOf(actor, Role.SIGNATORY);
        try {
            Version version = contracts.version(actor, id);
            Optional<Refusal> refusal = rules.objection(actor, version, shown);
            return refusal.<BeginResult>map(BeginResult.Refused::new)
                    .orElseGet(() -> new BeginResult.Begun(intents.begin(actor, version)));
        } catch (TamperedTerms tampered) {
            return new BeginResult.Refused(Refusal.TEXT_CHANGED);
        }
    }

    /** Signs for the actor's organisation; one intent signs once. */
    public SignResult sign(Actor actor, SignRequest request) {
        NotPermitted.unlessOneOf(actor, Role.SIGNATORY);
        try {
            Optional<Refusal> refusal = objection(actor, request).or(() -> rules.code(actor, request.code()));
            return refusal.<SignResult>map(SignResult.Refused::new).orElseGet(() -> signed(actor, request));
        } catch (TamperedTerms tampered) {
            return new SignResult.Refused(Refusal.TEXT_CHANGED);
        }
    }

    private SignResult signed(Actor actor, SignRequest request) {
        Version seen = contracts.version(actor, intent(actor, request).version());
        return work.on(seen.contract(), chain -> objection(actor, request)
                .<SignResult>map(SignResult.Refused::new)
                .orElseGet(() -> write(chain, actor, request)));
    }

    private SignResult write(ChainId chain, Actor actor, SignRequest request) {
        if (!intents.use(request.intent())) {
            return new SignResult.Refused(Refusal.INTENT_USED);
        }
        Version version = contracts.version(actor, intent(actor, request).version());
        Side side = contracts.of(actor, version.contract()).side(actor);
        SignatureId id = record.write(chain, actor, version, side, request);
        return new SignResult.Signed(id, version.progress().signer(side.other()).isPresent());
    }

    private Optional<Refusal> objection(Actor actor, SignRequest request) {
        StoredIntent intent = intent(actor, request);
        if (intent.used()) {
            return Optional.of(Refusal.INTENT_USED);
        }
        if (intents.isOver(intent)) {
            return Optional.of(Refusal.INTENT_EXPIRED);
        }
        return rules.objection(actor, contracts.version(actor, intent.version()), intent.versionHash());
    }

    private StoredIntent intent(Actor actor, SignRequest request) {
        return intents.find(actor, request.intent())
                .filter(intent -> intent.has(request.nonce()))
                .orElseThrow(() -> new NotFound("signing intent " + request.intent()));
    }
}

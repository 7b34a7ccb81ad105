package io.makegood.signing;

import io.makegood.assess.Rehearsal;
import io.makegood.audit.AuditTrail;
import io.makegood.audit.Sha256;
import io.makegood.contract.Contracts;
import io.makegood.contract.Lifecycle;
import io.makegood.contract.Lifecycle.Move;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.terms.Terms;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands against a person's signature for one side. */
@Component
class SigningRules {
    private final Contracts contracts;
    private final AuditTrail audit;
    private final Codes codes;

    SigningRules(Contracts contracts, AuditTrail audit, Codes codes) {
        this.contracts = contracts;
        this.audit = audit;
        this.codes = codes;
    }

    /** Everything but the code, for the bytes with the hash that was shown. */
    Optional<Refusal> objection(Actor actor, Version version, Sha256 shown) {
        Side side = contracts.of(actor, version.contract()).side(actor);
        if (!version.hash().equals(shown) || !isWhatWasOffered(version)) {
            return Optional.of(Refusal.TEXT_CHANGED);
        }
        return switch (Lifecycle.may(actor, Move.SIGN, version, side)) {
            case YES -> samePerson(actor, version, side).or(() -> unreproduced(version.terms()));
            case TOO_LATE -> Optional.of(Refusal.NO_LONGER_ON_OFFER);
            case ALREADY_SIGNED -> Optional.of(Refusal.ALREADY_SIGNED);
            case NO_ROLE, NOT_OUR_MOVE -> throw new NotPermitted("sign version " + version.id());
        };
    }

    Optional<Refusal> code(Actor actor, String code) {
        return codes.check(actor, code);
    }

    /** Whoever changes bytes and hash together is contradicted by the chain. */
    private boolean isWhatWasOffered(Version version) {
        String number = Integer.toString(version.number());
        return audit.events(version.contract().chain()).stream()
                .filter(event -> event.kind().equals("version.offered"))
                .map(event -> event.content())
                .filter(content -> number.equals(content.get("version")))
                .anyMatch(content -> version.hash().hex().equals(content.get("sha256")));
    }

    /** A release may come between offer and signature, so that the worked examples are played again before each signature. */
    static Optional<Refusal> unreproduced(Terms terms) {
        return Rehearsal.play(terms).isEmpty() ? Optional.empty() : Optional.of(Refusal.EXAMPLE_NOT_REPRODUCED);
    }

    private static Optional<Refusal> samePerson(Actor actor, Version version, Side side) {
        boolean signedForTheOther = version.progress()
                .signer(side.other())
                .filter(actor.person()::equals)
                .isPresent();
        return signedForTheOther ? Optional.of(Refusal.SAME_PERSON) : Optional.empty();
    }
}

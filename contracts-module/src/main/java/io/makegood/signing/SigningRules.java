package io.makegood.signing;

import io.makegood.contract.Lifecycle;
import io.makegood.contract.Lifecycle.Move;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import java.util.Optional;

/** What stands against a person's signature for one side, the code aside. */
final class SigningRules {
    private SigningRules() {}

    static Optional<Refusal> objection(Actor actor, Version version, Side side) {
        return switch (Lifecycle.may(actor, Move.SIGN, version, side)) {
            case YES -> samePerson(actor, version, side);
            case TOO_LATE -> Optional.of(Refusal.NO_LONGER_ON_OFFER);
            case ALREADY_SIGNED -> Optional.of(Refusal.ALREADY_SIGNED);
            case NO_ROLE, NOT_OUR_MOVE -> throw new NotPermitted("sign version " + version.id());
        };
    }

    private static Optional<Refusal> samePerson(Actor actor, Version version, Side side) {
        boolean signedForTheOther = version.progress()
                .signer(side.other())
                .filter(actor.person()::equals)
                .isPresent();
        return signedForTheOther ? Optional.of(Refusal.SAME_PERSON) : Optional.empty();
    }
}

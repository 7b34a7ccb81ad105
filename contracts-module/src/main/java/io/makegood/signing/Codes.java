package io.makegood.signing;

import io.makegood.party.Actor;
import io.makegood.party.SecondFactor;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one-time code at the act of signing. */
@Component
class Codes {
    private final SecondFactor secondFactor;
    private final Clock clock;

    Codes(SecondFactor secondFactor, Clock clock) {
        this.secondFactor = secondFactor;
        this.clock = clock;
    }

    Optional<Refusal> check(Actor actor, String code) {
        return switch (secondFactor.verify(actor.person(), code, clock.instant())) {
            case ACCEPTED -> Optional.empty();
            case WRONG -> Optional.of(Refusal.CODE_WRONG);
            case ALREADY_USED -> Optional.of(Refusal.CODE_USED);
            case LOCKED -> Optional.of(Refusal.CODE_LOCKED);
            case NOT_SET_UP -> Optional.of(Refusal.NO_SECOND_FACTOR);
        };
    }
}

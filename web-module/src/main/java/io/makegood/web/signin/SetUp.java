package io.makegood.web.signin;

import io.makegood.party.Parties;
import io.makegood.party.administration.AcceptResult;
import io.makegood.party.administration.Acceptance;
import io.makegood.party.administration.Newcomer;
import io.makegood.party.administration.Token;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The way in where there is nobody yet: a link that is printed once when the application starts, works once and for an hour.
 * It is kept in memory only; who missed it starts again and gets another. Where the demo is loaded there is none.
 */
@Component
class SetUp {
    static final Duration VALID = Duration.ofHours(1);

    private final Parties parties;
    private final Acceptance acceptance;
    private final Clock clock;
    private final boolean demo;
    private Optional<Door> door = Optional.empty();

    SetUp(Parties parties, Acceptance acceptance, Clock clock, @Value("${makegood.demo:false}") boolean demo) {
        this.parties = parties;
        this.acceptance = acceptance;
        this.clock = clock;
        this.demo = demo;
    }

    private record Door(Token token, Instant until) {}

    @EventListener
    void started(ApplicationReadyEvent event) {
        Environment settings = event.getApplicationContext().getEnvironment();
        String home = settings.getProperty(
                "makegood.address", "http://localhost:" + settings.getProperty("local.server.port", "8080"));
        offer().ifPresent(token -> System.out.printf(
                "Nobody is here yet. Found the first organisation within an hour: %s/set-up/%s%n", home, token.text()));
    }

    /** A token, if there is nobody and nobody comes by the demo. */
    synchronized Optional<Token> offer() {
        if (demo || !parties.nobodyIsHere()) {
            return Optional.empty();
        }
        Token token = Token.random();
        door = Optional.of(new Door(token, clock.instant().plus(VALID)));
        return Optional.of(token);
    }

    synchronized boolean opens(Token token) {
        return door.filter(open -> clock.instant().isBefore(open.until()))
                .filter(open -> MessageDigest.isEqual(open.token().hash(), token.hash()))
                .isPresent();
    }

    /** Founds the first organisation, and closes the door. One at a time, so that there is one first. */
    synchronized AcceptResult found(Token token, String address, Newcomer founder, String organisation) {
        if (!opens(token)) {
            return new AcceptResult.NoLongerOpen();
        }
        AcceptResult result = acceptance.foundFirst(address, founder, organisation);
        if (!(result instanceof AcceptResult.NameTaken)) {
            door = Optional.empty();
        }
        return result;
    }
}

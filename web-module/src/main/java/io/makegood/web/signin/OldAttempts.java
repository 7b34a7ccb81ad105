package io.makegood.web.signin;

import io.makegood.party.SignInAttempts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets every night who tried to sign in a month ago: names and addresses are kept no longer than they protect anybody. */
@Component
class OldAttempts {
    private static final Duration KEPT = Duration.ofDays(30);

    private final SignInAttempts attempts;
    private final Clock clock;

    OldAttempts(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 3 * * *")
    void forget() {
        attempts.prune(clock.instant().minus(KEPT));
    }
}

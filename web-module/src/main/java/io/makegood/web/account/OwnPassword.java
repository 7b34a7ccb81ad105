package io.makegood.web.account;

import io.makegood.party.Passwords;
import io.makegood.party.Person;
import io.makegood.party.SignInAttempts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks someone who is signed in for the password again; tries count together with those of signing in. */
@Component
class OwnPassword {
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final PasswordEncoder encoder;
    private final Clock clock;

    OwnPassword(Passwords passwords, SignInAttempts attempts, PasswordEncoder encoder, Clock clock) {
        this.passwords = passwords;
        this.attempts = attempts;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** What came of asking. */
    enum Check {
        RIGHT,
        WRONG,
        THROTTLED
    }

    Check check(Person person, String typed, HttpServletRequest request) {
        OptionalLong attempt = attempts.begin(person.signInName(), request.getRemoteAddr(), clock.instant());
        if (attempt.isEmpty()) {
            return Check.THROTTLED;
        }
        if (passwords
                .hashOf(person.id())
                .filter(hash -> encoder.matches(typed, hash))
                .isEmpty()) {
            return Check.WRONG;
        }
        attempts.succeeded(attempt.getAsLong());
        return Check.RIGHT;
    }

    void change(Person person, String fresh) {
        passwords.set(person.id(), String.valueOf(encoder.encode(fresh)));
    }
}

package io.makegood.web.signin;

import io.makegood.party.Parties;
import io.makegood.party.Passwords;
import io.makegood.party.Person;
import io.makegood.party.SignInAttempts;
import io.makegood.web.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks sign-in name and password. Tries are counted first; a name nobody has takes as long as one that somebody has, and is
 * refused with the same words.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Parties parties;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobodysHash;

    PasswordSignIn(
            Parties parties, Passwords passwords, SignInAttempts attempts, PasswordEncoder encoder, Clock clock) {
        this.parties = parties;
        this.passwords = passwords;
        this.attempts = attempts;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodysHash = String.valueOf(encoder.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String signInName = typed.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(typed.getCredentials());
        long attempt = attempts.begin(signInName, address(typed), clock.instant())
                .orElseThrow(() -> new LockedException("Too many tries"));
        Optional<Person> person = parties.personSigningInAs(signInName).filter(Person::active);
        Optional<String> hash = person.flatMap(someone -> passwords.hashOf(someone.id()));
        boolean right = encoder.matches(password, hash.orElse(nobodysHash));
        if (!right || hash.isEmpty()) {
            throw new BadCredentialsException("Wrong name or password");
        }
        attempts.succeeded(attempt);
        return signedIn(person.orElseThrow(), hash.get(), password);
    }

    private Authentication signedIn(Person person, String hash, String password) {
        if (encoder.upgradeEncoding(hash)) {
            passwords.set(person.id(), String.valueOf(encoder.encode(password)));
        }
        FactorGrantedAuthority factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().id()), null, List.of(factor));
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

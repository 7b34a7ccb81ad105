package io.makegood.demo;

import io.makegood.contract.Side;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.Passwords;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.party.TotpSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Founds the two organisations of the demo and lets their people in; passwords are random and told only once. */
@Component
class DemoPeople {

    static final String PROVIDER = "Dzwonek Cloud sp. z o.o.";
    static final String CUSTOMER = "Halo Contact S.A.";
    private static final int STEP_SECONDS = 30;

    private final Parties parties;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final PasswordEncoder encoder;
    private final Clock clock;

    DemoPeople(Parties parties, Passwords passwords, SecondFactor secondFactor, PasswordEncoder encoder, Clock clock) {
        this.parties = parties;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Whether nobody has used this database yet. */
    boolean nobodyIsHere() {
        return parties.organisations().isEmpty();
    }

    Map<Side, OrganisationId> found() {
        Map<Side, OrganisationId> organisations = new EnumMap<>(Side.class);
        organisations.put(Side.PROVIDER, parties.found(PROVIDER));
        organisations.put(Side.CUSTOMER, parties.found(CUSTOMER));
        return organisations;
    }

    SignIn add(DemoPerson person, OrganisationId organisation) {
        PersonId id = parties.add(new NewPerson(person.signInName(), person.name(), Locale.forLanguageTag("pl"), true));
        parties.setRoles(id, organisation, Set.of(person.role()));
        byte[] random = new byte[9];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        passwords.set(id, java.util.Objects.requireNonNull(encoder.encode(password)));
        TotpSecret secret = secondFactor.offer(id);
        Instant now = clock.instant();
        secondFactor.confirm(id, secret.code(now.minusSeconds(STEP_SECONDS)), now);
        return new SignIn(person, new Actor(id, organisation, Set.of(person.role()), person.name()), password, secret);
    }

    /** What somebody needs to come in. */
    record SignIn(DemoPerson person, Actor actor, String password, TotpSecret secret) {

        static SignIn of(List<SignIn> all, Side side, Role role) {
            return all.stream()
                    .filter(one -> one.person.side() == side && one.person.role() == role)
                    .findFirst()
                    .orElseThrow();
        }
    }
}

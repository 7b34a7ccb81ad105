package io.makegood.web;

import io.makegood.party.Membership;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.Person;
import io.makegood.party.SecondFactor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds who acts in a request, once a request. People and roles are read from the database each time, so that a role taken
 * away or a person deactivated is gone with the next click. A sign-in ends after twelve hours, however busy.
 */
@Component
public class ActingPeople {
    static final String TOTP = "FACTOR_TOTP";
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String FOUND = ActingPeople.class.getName() + ".found";
    private static final String CHOSEN = "organisation";

    private final Parties parties;
    private final SecondFactor secondFactor;
    private final Clock clock;

    ActingPeople(Parties parties, SecondFactor secondFactor, Clock clock) {
        this.parties = parties;
        this.secondFactor = secondFactor;
        this.clock = clock;
    }

    public Optional<Acting> in(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Found found) {
            return found.acting();
        }
        Optional<Acting> acting = signedIn().flatMap(signedIn -> acting(request, signedIn));
        request.setAttribute(FOUND, new Found(acting));
        return acting;
    }

    /** Looks again at the next call, because who is signed in has changed during the request. */
    public void forget(HttpServletRequest request) {
        request.removeAttribute(FOUND);
    }

    /** What an earlier call found, without asking the database: for error pages, when the database may be the error. */
    Optional<Acting> alreadyFoundIn(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof Found found ? found.acting() : Optional.empty();
    }

    /** From now on the session acts for this organisation; the person must be its member. */
    public boolean choose(HttpServletRequest request, OrganisationId organisation) {
        boolean member = in(request).stream()
                .flatMap(acting -> acting.memberships().stream())
                .anyMatch(membership -> membership.organisation().id().equals(organisation));
        if (member) {
            request.getSession().setAttribute(CHOSEN, organisation.toString());
            forget(request);
        }
        return member;
    }

    private Optional<Acting> acting(HttpServletRequest request, Authentication signedIn) {
        if (!(signedIn.getPrincipal() instanceof SignedIn principal)) {
            return Optional.empty();
        }
        Person person = parties.person(principal.id());
        if (!person.active()) {
            return Optional.empty();
        }
        List<Membership> memberships = parties.membershipsOf(person.id());
        return Optional.of(new Acting(person, memberships, chosen(request, memberships), code(signedIn, person)));
    }

    private Acting.Code code(Authentication signedIn, Person person) {
        if (!secondFactor.isSetUp(person.id())) {
            return Acting.Code.NOT_SET_UP;
        }
        return hasFactor(signedIn, TOTP) ? Acting.Code.SHOWN : Acting.Code.OWED;
    }

    private static Optional<Membership> chosen(HttpServletRequest request, List<Membership> memberships) {
        if (memberships.size() == 1) {
            return Optional.of(memberships.getFirst());
        }
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(CHOSEN);
        return memberships.stream()
                .filter(membership -> membership.organisation().id().toString().equals(chosen))
                .findFirst();
    }

    private Optional<Authentication> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(this::isRecent);
    }

    private boolean isRecent(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .allMatch(factor -> factor.getIssuedAt().plus(LONGEST).isAfter(clock.instant()));
    }

    private static boolean hasFactor(Authentication signedIn, String factor) {
        return signedIn.getAuthorities().stream().anyMatch(authority -> factor.equals(authority.getAuthority()));
    }

    private record Found(Optional<Acting> acting) {}
}

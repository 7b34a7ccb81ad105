package io.makegood.web;

import io.makegood.party.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Lets people in, factor by factor. With each factor shown the session gets a new identifier and a new token against forged
 * requests; when none is missing, the person goes where it wanted to go before it was asked to sign in.
 */
@Component
public class Entrance {
    private final ActingPeople people;
    private final RequestCache wanted;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    Entrance(ActingPeople people, RequestCache wanted, Clock clock) {
        this.people = people;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** The password was right; the filter that checked it has changed the session already. */
    String passwordShown(HttpServletRequest request, HttpServletResponse response) {
        people.forget(request);
        people.in(request).ifPresent(acting -> arrived(request, acting.person()));
        return next(request, response);
    }

    /** Someone proved by a one-time link to be this person, and has just chosen a password. */
    public void linkShown(Person person, HttpServletRequest request, HttpServletResponse response) {
        SignedIn principal = new SignedIn(person.id().id());
        keep(
                UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, List.of(factor(FactorGrantedAuthority.PASSWORD_AUTHORITY))),
                request,
                response);
        arrived(request, person);
    }

    /** The person who is signed in has typed a right one-time code. */
    public void codeShown(HttpServletRequest request, HttpServletResponse response) {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null || !(now.getPrincipal() instanceof SignedIn principal)) {
            throw new IllegalStateException("A code without a password before it");
        }
        List<GrantedAuthority> factors = new ArrayList<>(now.getAuthorities());
        factors.removeIf(factor -> ActingPeople.TOTP.equals(factor.getAuthority()));
        factors.add(factor(ActingPeople.TOTP));
        keep(UsernamePasswordAuthenticationToken.authenticated(principal, null, factors), request, response);
    }

    /** The address of the next missing step; when nothing is missing, of the page that was asked for, or the dashboard. */
    public String next(HttpServletRequest request, HttpServletResponse response) {
        Acting acting =
                people.in(request).orElseThrow(() -> new IllegalStateException("Nobody has come in by this request"));
        if (acting.owesCode()) {
            return "/sign-in/code";
        }
        SavedRequest asked = wanted.getRequest(request, response);
        if (acting.chosen().isEmpty() && (asked == null || SecurityTable.needsOrganisation(path(asked)))) {
            return "/organisations";
        }
        wanted.removeRequest(request, response);
        return asked == null ? "/dashboard" : path(asked);
    }

    private void keep(Authentication factors, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(factors);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        people.forget(request);
    }

    private void arrived(HttpServletRequest request, Person person) {
        request.getSession().setAttribute(Arrival.ATTRIBUTE, Arrival.of(request, clock.instant()));
        Languages.unlessChosen(request, person.language());
    }

    private FactorGrantedAuthority factor(String name) {
        return FactorGrantedAuthority.withAuthority(name)
                .issuedAt(clock.instant())
                .build();
    }

    /** Only the path and the query: wherever the request came from, the way leads to this server. */
    private static String path(SavedRequest asked) {
        URI whole = URI.create(asked.getRedirectUrl());
        String path = "/" + whole.getRawPath().replaceAll("^/+", "");
        return whole.getRawQuery() == null ? path : path + "?" + whole.getRawQuery();
    }
}

package io.makegood.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Decides a line of the security table for a request, and leads who was refused to what is still missing. */
@Component
class Gatekeeper {
    private final ActingPeople people;
    private final RequestCache wanted;

    Gatekeeper(ActingPeople people, RequestCache wanted) {
        this.people = people;
        this.wanted = wanted;
    }

    AuthorizationDecision decide(Route route, HttpServletRequest request) {
        return new AuthorizationDecision(route.access() == Route.Access.OPEN
                || people.in(request).filter(acting -> admits(route, acting)).isPresent());
    }

    private static boolean admits(Route route, Acting acting) {
        return switch (route.access()) {
            case OPEN, PASSWORD -> true;
            case PERSON -> !acting.owesCode();
            case ROLE -> hasRole(route, acting) && (!route.withCode() || acting.code() == Acting.Code.SHOWN);
        };
    }

    private static boolean hasRole(Route route, Acting acting) {
        return acting.actor()
                .filter(actor -> !Collections.disjoint(route.roles(), actor.roles()))
                .isPresent();
    }

    private static boolean lacksCode(Route route, Acting acting) {
        return route.withCode() && hasRole(route, acting) && acting.code() == Acting.Code.NOT_SET_UP;
    }

    /** Nobody is signed in: to the sign-in page, and afterwards to where the request wanted to go. */
    void nobody(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        lead(request, response, "/sign-in");
    }

    /** A route that is not listed is not there; otherwise the next missing step, or 403 when none is. */
    void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Optional<Acting> acting = people.in(request);
        if (acting.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, null);
            await(request, response, "/sign-in?ended");
        } else if (acting.get().owesCode()) {
            await(request, response, "/sign-in/code");
        } else if (SecurityTable.find(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (SecurityTable.find(request)
                .filter(route -> lacksCode(route, acting.get()))
                .isPresent()) {
            await(request, response, "/account/second-factor");
        } else if (acting.get().chosen().isEmpty() && "GET".equals(request.getMethod())) {
            await(request, response, "/organisations");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof LockedException ? "throttled" : "failed";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
    }

    /** The session with its language is gone by now, so the language goes along in the address. */
    void signedOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        Object language = request.getAttribute(Languages.SIGNING_OUT);
        String kept = language == null ? "" : "&lang=" + language;
        response.sendRedirect(request.getContextPath() + "/sign-in?signedOut" + kept);
    }

    private void await(HttpServletRequest request, HttpServletResponse response, String step) throws IOException {
        wanted.saveRequest(request, response);
        lead(request, response, step);
    }

    /** A part of a page that htmx asked for is not the place for another page: the whole page goes there. */
    private static void lead(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String address = request.getContextPath() + path;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
        } else {
            response.sendRedirect(address);
        }
    }
}

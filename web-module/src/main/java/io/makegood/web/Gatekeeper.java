package io.makegood.web;

import io.makegood.party.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Decides a line of the security table for a request, and leads who was refused to what is still missing. */
@Component
class Gatekeeper {
    private final ActingPeople people;

    Gatekeeper(ActingPeople people) {
        this.people = people;
    }

    AuthorizationDecision decide(Route route, HttpServletRequest request) {
        return new AuthorizationDecision(route.access() == Route.Access.OPEN
                || people.in(request).filter(acting -> admits(route, acting)).isPresent());
    }

    private static boolean admits(Route route, Acting acting) {
        return switch (route.access()) {
            case OPEN, PASSWORD -> true;
            case PERSON -> !acting.owesCode();
            case ROLE -> acting.actor().filter(actor -> hasOne(route, actor)).isPresent();
        };
    }

    private static boolean hasOne(Route route, Actor actor) {
        return !Collections.disjoint(route.roles(), actor.roles());
    }

    /** A route that is not listed is not there; otherwise the next missing step, or 403 when none is. */
    void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Optional<Acting> acting = people.in(request);
        if (acting.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/sign-in?ended");
        } else if (acting.get().owesCode()) {
            response.sendRedirect(request.getContextPath() + "/sign-in/code");
        } else if (!isListed(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (acting.get().chosen().isEmpty() && "GET".equals(request.getMethod())) {
            response.sendRedirect(request.getContextPath() + "/organisations");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof LockedException ? "throttled" : "failed";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
    }

    private static boolean isListed(HttpServletRequest request) {
        return SecurityTable.routes().stream()
                .filter(route -> route.method().equals(HttpMethod.valueOf(request.getMethod())))
                .map(route -> PathPatternRequestMatcher.withDefaults().matcher(route.method(), route.path()))
                .anyMatch(matcher -> matcher.matches(request));
    }
}

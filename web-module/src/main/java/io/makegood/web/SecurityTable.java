package io.makegood.web;

import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may do what, as {@link Routes} lists it. What is not listed is refused, and a test fails the build for it. Whether a
 * contract is the organisation's own is no matter of this table: that is in the queries (404).
 */
public final class SecurityTable {
    private static final List<Line> LINES = routes().stream()
            .map(route ->
                    new Line(route, PathPatternRequestMatcher.withDefaults().matcher(route.method(), route.path())))
            .toList();

    private SecurityTable() {}

    /** The first line that speaks about the request. */
    static Optional<Route> find(HttpServletRequest request) {
        return LINES.stream()
                .filter(line -> line.matcher().matches(request))
                .map(Line::route)
                .findFirst();
    }

    public static List<Route> routes() {
        return Routes.all();
    }

    /** Whether the page is only for who acts for an organisation. */
    static boolean needsOrganisation(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("\\?.*", ""));
        return routes().stream()
                .filter(route -> route.method().equals(GET) && route.access() == Route.Access.PERSON)
                .noneMatch(route ->
                        PathPatternParser.defaultInstance.parse(route.path()).matches(path));
    }

    private record Line(Route route, RequestMatcher matcher) {}
}

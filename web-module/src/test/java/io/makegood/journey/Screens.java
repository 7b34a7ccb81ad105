package io.makegood.journey;

import com.microsoft.playwright.APIResponse;
import io.makegood.web.Route;
import io.makegood.web.SecurityTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the pages that somebody can reach by links alone: of each route of the security table the first. */
final class Screens {
    /** Routes that answer with a file, or lead elsewhere. */
    private static final String NO_PAGE =
            ".*\\.(json|yaml|csv|xlsx|pdf|svg|ico|zip|xml|png|pem|sig)|/|.*/\\*\\*|/actuator/.*|/api/.*";

    /** Stands before the route of a page that is linked, but not there. */
    static final String BROKEN = "!";

    /** Objectives of the demo whose forms have different fields. */
    private static final String EDITED = "(availability|response|page-load|backup|answered)$";

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"");
    private static final int MOST = 400;

    private Screens() {}

    /** Route, and a page of it. Follows links breadth first, each route up to a few pages deep. */
    static Map<String, String> reachedBy(Visitor visitor) {
        Map<String, String> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/dashboard"));
        Map<String, Integer> seen = new TreeMap<>();
        for (int steps = 0; !open.isEmpty() && steps < MOST; steps++) {
            String page = open.poll();
            Optional<String> route = routeOf(page);
            if (route.isEmpty() || seen.merge(route.get(), 1, Integer::sum) > 2) {
                continue;
            }
            APIResponse answer = visitor.answer(page);
            if (answer.status() != 200) {
                found.putIfAbsent(BROKEN + route.get(), page + " answers " + answer.status());
                continue;
            }
            found.putIfAbsent(route.get(), page);
            links(answer.text()).filter(link -> !seen.containsKey("@" + link)).forEach(link -> {
                seen.put("@" + link, 1);
                open.add(link);
            });
        }
        return found;
    }

    /** Each route with pages of its own; below {@code terms/edit} each kind of form is a route of its own. */
    static List<String> routes() {
        return SecurityTable.routes().stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(Route::path)
                .filter(path -> !path.matches(NO_PAGE))
                .toList();
    }

    private static Optional<String> routeOf(String page) {
        String path = page.replaceAll("[?#].*", "");
        if (path.matches(".*/terms/edit(/.*)?") && !path.matches(NO_PAGE)) {
            return Optional.of(path.replaceAll(".*/terms/edit", "/contracts/*/terms/edit")
                    .replaceAll("/(clauses|calendars|start)/(?!new$).*", "/$1/*")
                    .replaceAll("/objectives/(?!" + EDITED + ").*", "/objectives/*"));
        }
        return routes().stream().filter(route -> matches(route, path)).findFirst();
    }

    private static boolean matches(String route, String path) {
        return PathPatternParser.defaultInstance.parse(route).matches(PathContainer.parsePath(path));
    }

    private static Stream<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
                .filter(link -> !link.isEmpty() && !link.contains("lang="));
    }
}

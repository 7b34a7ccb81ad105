package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every page that links lead to is looked at: in Polish and in English, 1280 and 390 pixels wide, by axe (WCAG 2.2 AA), for
 * texts that nobody translated and for pages wider than the window. Pictures are left in {@code target/screenshots}.
 */
@BrowserTest
class ScreensTest {
    /** One of each role; the first that reaches a page shows it. */
    private static final List<String> READERS =
            List.of("anna", "ewa", "jan", "maria", "piotr", "adam", "tomasz", "zofia");

    /** Pages that no link of the demo leads to; {@link StepsTest} and the tests of journeys walk them. */
    private static final Set<String> NO_LINK = Set.of(
            "/sign-in",
            "/sign-in/code",
            "/set-up/*",
            "/invitations/*",
            "/invitations/*/join",
            "/organisations",
            "/contracts/*/versions/*/sign",
            "/contracts/*/records/imports/*",
            "/contracts/*/records/imports/*/reader",
            "/contracts/*/records/imports/*/questions",
            "/contracts/*/records/imports/*/preview",
            "/contracts/*/records/imports/*/progress",
            "/contracts/*/statements/new",
            "/closing/*",
            "/contracts/*/negotiation/*",
            "/contracts/*/negotiation/impact",
            "/contracts/*/negotiation/proposals/*/impact",
            "/contracts/*/negotiation/review/impact",
            "/contracts/*/negotiation/thread",
            "/contracts/*/negotiation/review",
            "/contracts/*/negotiation/thread/reveal",
            "/contracts/*/negotiation/break-off");

    @Test
    void everyScreenIsUsableInBothLanguagesAndWidths() {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>(NO_LINK);
        for (String reader : READERS) {
            try (Visitor visitor = Visitor.withScripts(reader)) {
                Map<String, String> pages = Screens.reachedBy(visitor);
                pages.keySet().removeAll(seen);
                seen.addAll(pages.keySet());
                pages.forEach((route, page) -> wrong.addAll(look(visitor, route, page)));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("pages that a link leads to").containsAll(Screens.routes());
    }

    @Test
    void theFirstPageIsUsableBeforeAnyoneIsSignedIn() {
        try (Visitor nobody = Visitor.notSignedIn("anna")) {
            assertThat(look(nobody, "/sign-in", "/sign-in")).isEmpty();
        }
    }

    /** Proves that the looking finds something: the same page with its labels and its language taken away. */
    @Test
    void aPageThatIsNotUsableIsFound() {
        try (Visitor nobody = Visitor.notSignedIn("anna")) {
            nobody.open("/sign-in");
            nobody.page.evaluate("() => { document.querySelectorAll('label').forEach(label => label.remove());"
                    + " document.querySelector('main').style.minWidth = '2000px'; }");
            assertThat(Look.at(nobody.page, "offender"))
                    .anyMatch(found -> found.contains("label"))
                    .anyMatch(found -> found.contains("wider than the window"));
        }
    }

    private static List<String> look(Visitor visitor, String route, String page) {
        if (route.startsWith(Screens.BROKEN)) {
            return List.of(page);
        }
        visitor.open(page);
        return Look.inBothLanguages(
                visitor.page, route.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", ""));
    }
}

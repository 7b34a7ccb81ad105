package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Screens are looked at in Polish and in English, 1280 and 390 pixels wide, by axe (WCAG 2.2 AA), for texts that nobody
 * translated and for pages wider than the window. Pictures are left in {@code target/screenshots}.
 */
@BrowserTest
class ScreensTest {
    @Test
    void theFirstPageIsUsableBeforeAnyoneIsSignedIn() {
        try (Visitor nobody = Visitor.notSignedIn("anna")) {
            assertThat(look(nobody, "/sign-in")).isEmpty();
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

    private static List<String> look(Visitor visitor, String page) {
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("pl", "en")) {
            visitor.open(page + "?lang=" + language);
            assertThat(visitor.page.locator("html").getAttribute("lang")).isEqualTo(language);
            wrong.addAll(Look.at(visitor.page, page.replaceAll("[^a-z]+", "-") + "-" + language));
        }
        return wrong;
    }
}

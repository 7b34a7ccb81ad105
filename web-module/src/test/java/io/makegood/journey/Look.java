package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks at the page that is open as its readers do: wide and narrow, with the eyes and with assistive technology. */
final class Look {
    static final int WIDE = 1280;
    static final int NARROW = 390;
    private static final String AXE = script();
    private static final Path PICTURES = Path.of("target", "screenshots");

    private Look() {}

    /** The page in Polish and in English; its address is the one that is open. */
    static List<String> inBothLanguages(Page page, String name) {
        String address = page.url().replaceAll("#.*", "");
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("pl", "en")) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            wrong.addAll(at(page, name + "-" + language));
        }
        return wrong;
    }

    /** What is wrong with it, at both widths; leaves a picture of each. Axe looks at the wide Polish and the narrow English one. */
    static List<String> at(Page page, String name) {
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, 900);
            String screen = name + "-" + width;
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(screen + ".png"))
                    .setFullPage(true));
            if (width == WIDE ^ name.endsWith("-en")) {
                violations(page).forEach(violation -> wrong.add(screen + ": " + violation));
            }
            int beyond = overflow(page);
            if (beyond > 0) {
                wrong.add(screen + ": is " + beyond + " pixels wider than the window: " + widest(page));
            }
        }
        if (page.locator("main").textContent().contains("??")) {
            wrong.add(name + ": has a text that is not translated");
        }
        return wrong;
    }

    /** Of WCAG 2.2, levels A and AA. */
    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page) {
        page.evaluate(AXE);
        Object found = page.evaluate(
                "async () => (await axe.run(document, {resultTypes: ['violations'], runOnly:"
                        + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})).violations"
                        + ".map(v => v.id + ' (' + v.help + '): ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', '))");
        return (List<String>) found;
    }

    private static int overflow(Page page) {
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private static Object widest(Page page) {
        return page.evaluate("() => [...document.querySelectorAll('main *, header *, footer *')]"
                + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.mg-scroll'))"
                + ".slice(0, 3).map(e => e.tagName + '.' + e.className).join(', ')");
    }

    private static String script() {
        try (InputStream file = Objects.requireNonNull(Look.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

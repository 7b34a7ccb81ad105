package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever cannot use a mouse signs in, finds the offer and signs it: with Tab, Space and Enter alone. */
@BrowserTest
class KeyboardTest {
    private static final int LONGEST_WAY = 120;

    @Test
    void aSignatoryComesFromTheFirstPageToTheSignatureByKeyboardAlone() {
        try (Visitor anna = Visitor.withScripts("anna");
                Visitor tomasz = Visitor.notSignedIn("tomasz")) {
            String contract = Agreeing.open(anna, "Journey by keyboard");
            Agreeing.upload(anna, contract, Agreeing.document());
            Agreeing.promise(anna, contract, "99");
            Agreeing.offer(anna, contract, "2026-12-01");

            signIn(tomasz);
            tabTo(tomasz, "a[href$='/contracts']");
            enter(tomasz);
            tabTo(tomasz, "a[href$='" + contract + "']");
            enter(tomasz);
            tabTo(tomasz, "main a[href$='/versions/1']");
            enter(tomasz);
            if (!tomasz.sees("form[action$='/sign/begin']")) {
                tabTo(tomasz, "main a[href$='/versions/1/sign']");
                enter(tomasz);
            }
            tabTo(tomasz, "form[action$='/sign/begin'] button");
            enter(tomasz);
            sign(tomasz);
            assertThat(tomasz.path()).isEqualTo(contract + "/versions/1");
            assertThat(tomasz.text()).contains("Prokurent");
        }
    }

    /** The field that is needed first has the focus already. */
    private static void signIn(Visitor visitor) {
        visitor.open("/sign-in");
        type(visitor, visitor.address());
        visitor.page.keyboard().press("Tab");
        type(visitor, visitor.password());
        enter(visitor);
        type(visitor, visitor.code());
        enter(visitor);
        assertThat(visitor.path()).isEqualTo("/dashboard");
    }

    private static void sign(Visitor visitor) {
        tabTo(visitor, "#capacity");
        type(visitor, "Prokurent");
        tabTo(visitor, "input[name=agree]", "#code");
        if (isFocused(visitor, "#code")) {
            type(visitor, visitor.code());
            tabTo(visitor, "input[name=agree]");
            visitor.page.keyboard().press("Space");
        } else {
            visitor.page.keyboard().press("Space");
            tabTo(visitor, "#code");
            type(visitor, visitor.code());
        }
        enter(visitor);
    }

    private static void type(Visitor visitor, String text) {
        visitor.page.keyboard().type(text);
    }

    /** Waits for the next page; its address may be the same. */
    private static void enter(Visitor visitor) {
        visitor.page.evaluate("() => { window.pageBefore = true; }");
        visitor.page.keyboard().press("Enter");
        visitor.page.waitForFunction("() => !window.pageBefore && document.readyState === 'complete'");
    }

    /** Goes on with Tab until one of them has the focus, which must be visible: an outline or a shadow around it. */
    private static void tabTo(Visitor visitor, String... wanted) {
        String css = String.join(", ", wanted);
        for (int step = 0; step < LONGEST_WAY; step++) {
            visitor.page.keyboard().press("Tab");
            if (isFocused(visitor, css)) {
                assertThat(showsFocus(visitor))
                        .as("%s shows that it has the focus", css)
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + css + " on " + visitor.path());
    }

    private static boolean isFocused(Visitor visitor, String css) {
        return (boolean) visitor.page.evaluate("css => document.activeElement.matches(css)", css);
    }

    private static boolean showsFocus(Visitor visitor) {
        return (boolean) visitor.page.evaluate("() => { const style = getComputedStyle(document.activeElement);"
                + " return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; }");
    }
}

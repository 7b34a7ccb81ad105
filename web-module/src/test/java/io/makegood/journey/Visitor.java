package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Somebody of the demo at a browser, by the first name. What it does is a line each: open, fill, choose, press, read. */
final class Visitor implements AutoCloseable {
    private final Product product = Product.started();
    private final BrowserContext profile;
    private final String name;
    final Page page;

    private Visitor(String name, boolean scripts, int width) {
        this.name = name;
        this.profile = Chromium.profile(scripts, width);
        this.page = profile.newPage();
    }

    /** Signed in with password and code, in a browser that runs no script. */
    static Visitor withoutScripts(String name) {
        return new Visitor(name, false, 1280).signIn();
    }

    static Visitor withScripts(String name) {
        return new Visitor(name, true, 1280).signIn();
    }

    static Visitor notSignedIn(String name) {
        return new Visitor(name, true, 1280);
    }

    private Visitor signIn() {
        open("/sign-in");
        fill("signInName", product.address(name));
        fill("password", product.password(name));
        press("form[action$='/sign-in'] button");
        fill("code", product.code(name));
        press("form[action$='/sign-in/code'] button");
        assertThat(path()).isEqualTo("/dashboard");
        return this;
    }

    /** Opens a page of the product, which must be there. */
    Visitor open(String path) {
        var answer = page.navigate(product.url() + path);
        assertThat(answer.status()).as("%s opens %s", name, path).isEqualTo(200);
        return this;
    }

    /** Goes to a page that may not be there or may not be for this visitor. */
    Visitor show(String path) {
        page.navigate(product.url() + path);
        return this;
    }

    /** Where the first such link leads. */
    String first(String css) {
        return page.locator(css).first().getAttribute("href");
    }

    /** What the product answers this visitor at that address, without showing it. */
    APIResponse answer(String path) {
        return profile.request().get(product.url() + path);
    }

    Visitor fill(String id, String text) {
        page.fill("[id='" + id + "']", text);
        return this;
    }

    Visitor choose(String id, String label) {
        page.selectOption("[id='" + id + "']", new com.microsoft.playwright.options.SelectOption().setLabel(label));
        return this;
    }

    Visitor pick(String css, String value) {
        page.selectOption(css, value);
        return this;
    }

    Visitor check(String css) {
        page.check(css);
        return this;
    }

    Visitor checkIfThere(String css) {
        if (page.locator(css).count() > 0) {
            page.check(css);
        }
        return this;
    }

    Visitor attach(String css, String file, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        page.setInputFiles(css, new FilePayload(file, "application/octet-stream", bytes));
        return this;
    }

    /** Presses the first such button or follows the first such link, and reads the page that comes. */
    Visitor press(String css) {
        page.locator(css).first().click();
        page.waitForLoadState();
        page.locator("main").waitFor();
        return this;
    }

    /** What stands on the page, hidden words too. */
    String text() {
        return page.locator("main").textContent().replaceAll("[\\s\\u00a0]+", " ");
    }

    String text(String css) {
        return page.locator(css)
                .first()
                .textContent()
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    boolean sees(String css) {
        return page.locator(css).count() > 0;
    }

    /** Where the visitor is, without the host. */
    String path() {
        return page.url().replace(product.url(), "").replaceAll("[?#].*", "");
    }

    String code() {
        return product.code(name);
    }

    String address() {
        return product.address(name);
    }

    String password() {
        return product.password(name);
    }

    @Override
    public void close() {
        profile.close();
    }
}

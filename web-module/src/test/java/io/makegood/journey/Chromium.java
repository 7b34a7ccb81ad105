package io.makegood.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import io.makegood.testing.Reports;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of a JVM: the machine's own Chromium, never a downloaded one. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MILLIS = 60_000;

    private Chromium() {}

    /** What MAKEGOOD_BROWSER names, or the first that is on the PATH. */
    static Optional<Path> executable() {
        String named = System.getenv("MAKEGOOD_BROWSER");
        return named != null && !named.isBlank()
                ? Optional.of(Path.of(named)).filter(Files::isExecutable)
                : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    /** A fresh profile, as of somebody who has never been here. */
    static BrowserContext profile(boolean scripts, int width) {
        BrowserContext profile = Holder.BROWSER.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Warsaw")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 900));
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        return profile;
    }

    private static Browser launch() {
        @SuppressWarnings("resource") // Ends with the JVM; one browser for all tests.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(FLAGS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        Reports.used("browser", "chromium", browser.version());
        return browser;
    }

    private static final class Holder {
        private static final Browser BROWSER = launch();
    }
}

package io.makegood.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Writes the report files of CONTRIBUTING.md: what a test really used. */
public final class Reports {
    private Reports() {}

    public static synchronized void used(String report, String product, String version) {
        Path file = Path.of(System.getProperty("makegood.report", "target/makegood-report"))
                .resolve(report + ".properties");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Set<String> lines = new TreeSet<>(Files.exists(file) ? Files.readAllLines(file) : Set.of());
            if (lines.add(product + "=" + version)) {
                Files.write(file, lines);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A loud skip; where nothing may be skipped, a failure. */
    public static ConditionEvaluationResult missing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI=true, but there is no " + what);
        }
        System.err.println("!! SKIPPED: there is no " + what);
        return ConditionEvaluationResult.disabled("There is no " + what);
    }
}

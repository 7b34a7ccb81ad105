package io.makegood.database;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what is wrong with the database, instead of a stack trace. */
class WrongDatabaseReport extends AbstractFailureAnalyzer<WrongDatabase> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongDatabase cause) {
        String settings =
                cause.findings().stream().map(finding -> "  - " + finding).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Makegood does not run on this database:\n" + settings,
                "Change what is named above. db/compose.yaml and db/README.md show a server as it must be.",
                cause);
    }
}

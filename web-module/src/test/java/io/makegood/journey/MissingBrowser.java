package io.makegood.journey;

import io.makegood.testing.Reports;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Without a browser what needs one is skipped, loudly; with {@code CI=true} it fails. */
final class MissingBrowser implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.executable().isPresent()
                ? ConditionEvaluationResult.enabled("The browser is there")
                : Reports.missing("browser (Chromium on the PATH, or MAKEGOOD_BROWSER)");
    }
}

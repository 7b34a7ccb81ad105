package io.makegood.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Without MySQL the run on MySQL is skipped, loudly; with {@code CI=true} it fails. */
public final class MissingDatabase implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!TestDatabase.isMySql() || MySqlServer.isAvailable()) {
            return ConditionEvaluationResult.enabled("The database is there");
        }
        return Reports.missing("MySQL (Docker with the image " + MySqlServer.IMAGE + ", or MAKEGOOD_MYSQL_URL)");
    }
}

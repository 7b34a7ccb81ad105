package io.makegood.database;

import io.makegood.database.WrongDatabase.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Looks at the database before anyone is served, and refuses to run on one that is set up so that it would lose commits,
 * shift times, cut values, mix up keys, or skip a foreign key.
 */
@Component
class DatabaseCheck implements SmartInitializingSingleton {
    private final DataSource database;

    DatabaseCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Finding> findings = findings();
        if (!findings.isEmpty()) {
            throw new WrongDatabase(findings);
        }
    }

    List<Finding> findings() {
        try (Connection connection = database.getConnection()) {
            List<Finding> findings = new ArrayList<>(isolation(connection));
            boolean mysql = "MySQL".equals(connection.getMetaData().getDatabaseProductName());
            findings.addAll(mysql ? new MySqlCheck(connection).findings() : new H2Check(connection).findings());
            findings.addAll(new ForeignKeyCheck(connection).findings());
            return findings;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(
                    "The database cannot be looked at: " + unreachable.getMessage(), unreachable);
        }
    }

    private static List<Finding> isolation(Connection connection) throws SQLException {
        int isolation = connection.getTransactionIsolation();
        return isolation == Connection.TRANSACTION_READ_COMMITTED
                ? List.of()
                : List.of(new Finding(
                        "spring.datasource.hikari.transaction-isolation",
                        isolation == Connection.TRANSACTION_REPEATABLE_READ ? "REPEATABLE READ" : "level " + isolation,
                        "TRANSACTION_READ_COMMITTED"));
    }
}

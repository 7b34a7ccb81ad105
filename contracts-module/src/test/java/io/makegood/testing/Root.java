package io.makegood.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Whoever owns the database: may write what the application may not, and take the checks away that stand against it. */
public final class Root {
    private final FlywayConnectionDetails owner;

    public Root(FlywayConnectionDetails owner) {
        this.owner = owner;
    }

    /** Runs one statement with its values. */
    public int run(String sql, Object... values) {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** Only a server checks hashes itself; taken away once, such a check is gone. */
    public void dropCheck(String table, String name) {
        if (TestDatabase.isMySql()) {
            try {
                run("alter table " + table + " drop check " + name);
            } catch (IllegalStateException gone) {
                // It was dropped by the test before.
            }
        }
    }
}

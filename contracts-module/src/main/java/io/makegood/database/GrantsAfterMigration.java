package io.makegood.database;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jooq.SQLDialect;

/** Grants after each migration what the tables' accounts may do; granting twice changes nothing. */
record GrantsAfterMigration(SQLDialect dialect) implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String grant : Grants.statements(dialect)) {
                statement.execute(grant);
            }
        } catch (SQLException refused) {
            throw new FlywayException(
                    "The grants of db/mysql/2-grants.sql were refused: " + refused.getMessage(), refused);
        }
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }
}

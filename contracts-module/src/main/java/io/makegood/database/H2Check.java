package io.makegood.database;

import io.makegood.database.WrongDatabase.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What an embedded database must be. */
record H2Check(Connection connection) {
    List<Finding> findings() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        setting(findings, "MODE", "MySQL", "MODE=MySQL in the migrator's address");
        setting(findings, "WRITE_DELAY", "0", "WRITE_DELAY=0 in the migrator's address, or a crash loses commits");
        setting(findings, "DATABASE_TO_LOWER", "true", "DATABASE_TO_LOWER=TRUE in the address");
        zone(findings);
        if ("true"
                .equalsIgnoreCase(question()
                        .one("select is_admin from information_schema.users where user_name = current_user"))) {
            findings.add(
                    new Finding("The application's account", "an administrator", "one without administrator rights"));
        }
        return findings;
    }

    private void setting(List<Finding> findings, String name, String wanted, String remedy) throws SQLException {
        String found = question()
                .one("select setting_value from information_schema.settings where setting_name = '" + name + "'");
        if (!wanted.equalsIgnoreCase(found)) {
            findings.add(new Finding(name, found, wanted + " (" + remedy + ")"));
        }
    }

    private void zone(List<Finding> findings) throws SQLException {
        String offset = question()
                .one(
                        "select extract(timezone_hour from current_timestamp) || ':' || extract(timezone_minute from current_timestamp)");
        if (!"0:0".equals(offset)) {
            findings.add(new Finding("TIME ZONE", "offset " + offset, "UTC (TIME ZONE=UTC in the address)"));
        }
    }

    private Question question() {
        return new Question(connection);
    }
}

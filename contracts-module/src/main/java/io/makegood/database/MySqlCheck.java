package io.makegood.database;

import io.makegood.database.WrongDatabase.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a MySQL server, its schema and the connection to it must be. */
record MySqlCheck(Connection connection) {
    private static final String COLLATION = "utf8mb4_0900_as_cs";
    private static final List<String> SCHEMA_RIGHTS = List.of("ALL PRIVILEGES", "CREATE", "ALTER", "DROP");

    List<Finding> findings() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        zone(findings);
        strictMode(findings);
        durability(findings);
        collation(findings);
        account(findings);
        return findings;
    }

    private void zone(List<Finding> findings) throws SQLException {
        String offset = question().one("select timestampdiff(minute, utc_timestamp(), now())");
        if (!"0".equals(offset)) {
            findings.add(new Finding(
                    "time_zone",
                    offset + " minutes from UTC",
                    "UTC (connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true in MAKEGOOD_DB_URL)"));
        }
    }

    private void strictMode(List<Finding> findings) throws SQLException {
        String modes = question().one("select @@session.sql_mode");
        if (!modes.contains("STRICT_TRANS_TABLES") && !modes.contains("STRICT_ALL_TABLES")) {
            findings.add(new Finding(
                    "sql_mode", "'" + modes + "'", "strict (STRICT_TRANS_TABLES), or values are cut silently"));
        }
    }

    private void durability(List<Finding> findings) throws SQLException {
        String flush = question().one("select @@global.innodb_flush_log_at_trx_commit");
        if (!"1".equals(flush)) {
            findings.add(new Finding("innodb_flush_log_at_trx_commit", flush, "1, or a crash loses commits"));
        }
    }

    private void collation(List<Finding> findings) throws SQLException {
        for (String table : question()
                .all("select concat(table_name, ' in ', table_collation) from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'"
                        + " and table_name <> 'flyway_schema_history' and table_collation <> '" + COLLATION + "'")) {
            findings.add(new Finding("The collation of a table", table, COLLATION));
        }
    }

    private void account(List<Finding> findings) throws SQLException {
        boolean mayAlter = question().all("show grants").stream()
                .map(grant -> grant.toUpperCase(Locale.ROOT).replaceAll(" ON .*", ""))
                .anyMatch(rights -> SCHEMA_RIGHTS.stream().anyMatch(rights::contains));
        if (mayAlter) {
            findings.add(new Finding(
                    "MAKEGOOD_DB_USER",
                    "an account that may change the schema",
                    "the account of db/mysql/1-accounts.sh"));
        }
    }

    private Question question() {
        return new Question(connection);
    }
}

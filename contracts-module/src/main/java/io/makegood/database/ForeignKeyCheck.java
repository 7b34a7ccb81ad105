package io.makegood.database;

import io.makegood.database.WrongDatabase.Finding;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds foreign keys that MySQL 9.7 does not enforce: of several columns, from a table to itself, the first of which is the
 * same column on both sides. The differing column must stand first.
 */
record ForeignKeyCheck(Connection connection) {
    List<Finding> findings() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (String table : tables()) {
            keysToItself(table).forEach((name, pairs) -> {
                if (pairs.size() > 1 && pairs.getFirst().same()) {
                    findings.add(new Finding(
                            "The foreign key " + name + " of " + table,
                            "one that begins with the same column on both sides",
                            "one that begins with a differing column, or MySQL does not enforce it"));
                }
            });
        }
        return findings;
    }

    private List<String> tables() throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
            return tables;
        }
    }

    private Map<String, List<Pair>> keysToItself(String table) throws SQLException {
        Map<String, List<Pair>> keys = new TreeMap<>();
        try (ResultSet rows =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                if (table.equalsIgnoreCase(rows.getString("PKTABLE_NAME"))) {
                    keys.computeIfAbsent(rows.getString("FK_NAME"), name -> new ArrayList<>())
                            .add(new Pair(
                                    rows.getInt("KEY_SEQ"),
                                    rows.getString("FKCOLUMN_NAME").equalsIgnoreCase(rows.getString("PKCOLUMN_NAME"))));
                }
            }
        }
        keys.values().forEach(pairs -> pairs.sort(java.util.Comparator.comparingInt(Pair::place)));
        return keys;
    }

    private record Pair(int place, boolean same) {}
}

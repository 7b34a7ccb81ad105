package io.makegood.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A question to the server about itself, in its own words, which jOOQ does not know. */
record Question(Connection connection) {
    String one(String sql) throws SQLException {
        List<String> answers = all(sql);
        return answers.isEmpty() ? "not there" : answers.getFirst();
    }

    List<String> all(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
            return answers;
        }
    }
}

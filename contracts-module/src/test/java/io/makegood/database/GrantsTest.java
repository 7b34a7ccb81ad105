package io.makegood.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.testing.DatabaseTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The application's account may do what 2-grants.sql says and nothing else, on both databases. */
@DatabaseTest
class GrantsTest {
    @Autowired
    DataSource database;

    @Test
    void everyTableIsGrantedOnceAndReadable() throws SQLException {
        for (Table<?> table : io.makegood.db.DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            assertThat(Grants.statements(SQLDialect.MYSQL))
                    .as("a grant on %s to app in db/mysql/2-grants.sql", table.getName())
                    .filteredOn(grant -> grant.contains(" on " + table.getName() + " to 'app'"))
                    .hasSize(1);
            run("select count(*) from " + table.getName());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table intruder (id int)",
                "alter table organisation add column intruder int",
                "drop table totp_use",
                "delete from organisation",
                "update administration_event set subject = 'Mallory'",
                "delete from administration_event",
                "update totp_use set time_step = 0",
                "delete from person",
                "grant select on person to app"
            })
    void theApplicationMayNot(String statement) {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOf(SQLException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage().toLowerCase(java.util.Locale.ROOT))
                        .containsAnyOf("denied", "rights"));
    }

    private List<String> run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
            return rows;
        }
    }
}

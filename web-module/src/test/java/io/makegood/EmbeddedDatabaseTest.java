package io.makegood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database that {@code ./makegood run} uses keeps what it acknowledged and does not let the application alter it. */
@SpringBootTest
class EmbeddedDatabaseTest {
    @TempDir
    static Path data;

    @Autowired
    DataSource database;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @Test
    void theApplicationMayNotAlterTheSchema() {
        assertThatThrownBy(() -> run("create table intruder (id int)")).hasMessageContaining("rights");
    }

    @Test
    void anAcknowledgedCommitIsOnDisk() throws SQLException {
        assertThat(setting("WRITE_DELAY")).isEqualTo("0");
    }

    @Test
    void itSpeaksAsMySqlDoes() throws SQLException {
        assertThat(setting("MODE")).isEqualTo("MySQL");
    }

    @Test
    void transactionsReadWhatIsCommitted() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = '" + name + "'")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package io.makegood.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.database.WrongDatabase.Finding;
import io.makegood.testing.MissingDatabase;
import io.makegood.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each setting of a MySQL server or of the address that would lose, bend or mix up what is stored is refused by its name. */
@Tag("mysql")
@ExtendWith(MissingDatabase.class)
class MySqlCheckTest {
    private String url = "";

    @BeforeEach
    void aNewDatabase() throws SQLException {
        url = MySqlServer.running().newDatabase();
        asMigrator("create table thing (id int not null, name varchar(20)) engine=InnoDB collate=utf8mb4_0900_as_cs");
        asMigrator("grant select, insert on thing to 'app'@'%'");
    }

    @Test
    void theServerOfTheComposeFileIsAccepted() {
        assertThat(findings("")).isEmpty();
    }

    @Test
    void repeatableReadLosesUpdates() {
        assertThat(findings("&sessionVariables=transaction_isolation='REPEATABLE-READ'"))
                .singleElement()
                .hasToString("spring.datasource.hikari.transaction-isolation is REPEATABLE READ, but must be"
                        + " TRANSACTION_READ_COMMITTED");
    }

    @Test
    void withoutStrictModeValuesAreCut() {
        assertThat(findings("&jdbcCompliantTruncation=false&sessionVariables=sql_mode='NO_ENGINE_SUBSTITUTION'"))
                .singleElement()
                .hasToString("sql_mode is 'NO_ENGINE_SUBSTITUTION', but must be strict (STRICT_TRANS_TABLES), or values"
                        + " are cut silently");
    }

    @Test
    void aZoneOtherThanUtcShiftsTimes() {
        assertThat(findings("&connectionTimeZone=%2B02:00"))
                .singleElement()
                .hasToString("time_zone is 120 minutes from UTC, but must be UTC"
                        + " (connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true in MAKEGOOD_DB_URL)");
    }

    @Test
    void anotherCollationMixesUpKeys() throws SQLException {
        asMigrator("create table mixed (name varchar(20)) engine=InnoDB collate=utf8mb4_0900_ai_ci");
        asMigrator("grant select on mixed to 'app'@'%'");
        assertThat(findings(""))
                .singleElement()
                .hasToString("The collation of a table is mixed in utf8mb4_0900_ai_ci, but must be utf8mb4_0900_as_cs");
    }

    @Test
    void aLazyFlushLosesCommits() {
        MySqlServer.running().run("set global innodb_flush_log_at_trx_commit = 2");
        try {
            assertThat(findings(""))
                    .singleElement()
                    .hasToString("innodb_flush_log_at_trx_commit is 2, but must be 1, or a crash loses commits");
        } finally {
            MySqlServer.running().run("set global innodb_flush_log_at_trx_commit = 1");
        }
    }

    @Test
    void anAccountThatMayAlterTheSchemaIsRefused() {
        assertThat(findings(url, MySqlServer.MIGRATOR))
                .singleElement()
                .hasToString("MAKEGOOD_DB_USER is an account that may change the schema, but must be the account of"
                        + " db/mysql/1-accounts.sh");
    }

    /** The trap is real, and the check finds it although the table is the migrator's. */
    @Test
    void aForeignKeyThatIsNotEnforcedIsFound() throws SQLException {
        asMigrator(ForeignKeyTrap.WRONG + " collate=utf8mb4_0900_as_cs");
        asMigrator("grant select on node to 'app'@'%'");
        asMigrator(ForeignKeyTrap.ORPHAN);
        assertThat(findings(""))
                .singleElement()
                .hasToString("The foreign key node_parent_fk of node is one that begins with the same column on both"
                        + " sides, but must be one that begins with a differing column, or MySQL does not enforce it");
    }

    @Test
    void theSameKeyTheOtherWayRoundIsEnforced() throws SQLException {
        asMigrator(ForeignKeyTrap.RIGHT + " collate=utf8mb4_0900_as_cs");
        asMigrator("grant select on node to 'app'@'%'");
        assertThatThrownBy(() -> asMigrator(ForeignKeyTrap.ORPHAN)).hasMessageContaining("node_parent_fk");
        assertThat(findings("")).isEmpty();
    }

    private List<Finding> findings(String options) {
        return findings(url + options, MySqlServer.APP);
    }

    private static List<Finding> findings(String address, String user) {
        String complete = new ServerUrl(address).withWhatMustHold();
        return new DatabaseCheck(new DriverManagerDataSource(complete, user, MySqlServer.PASSWORD)).findings();
    }

    private void asMigrator(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, MySqlServer.MIGRATOR, MySqlServer.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

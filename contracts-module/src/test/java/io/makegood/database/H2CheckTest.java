package io.makegood.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.database.WrongDatabase.Finding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each setting of an embedded database that would lose, bend or mix up what is stored is refused by its name. */
class H2CheckTest {
    private static final String ADDRESS = ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TIME ZONE=UTC";
    private static final String ADMIN = ";MODE=MySQL;WRITE_DELAY=0;DB_CLOSE_DELAY=-1";

    @TempDir
    Path folder;

    @AfterEach
    void close() throws SQLException {
        asAdmin(ADDRESS, "shutdown");
    }

    @Test
    void theSettingsOfTheProductAreAccepted() throws SQLException {
        assertThat(findings(ADDRESS, ADMIN)).isEmpty();
    }

    @Test
    void aDelayedWriteLosesCommits() throws SQLException {
        assertThat(findings(ADDRESS, ADMIN.replace("WRITE_DELAY=0", "WRITE_DELAY=500")))
                .singleElement()
                .hasToString("WRITE_DELAY is 500, but must be 0 (WRITE_DELAY=0 in the migrator's address, or a crash"
                        + " loses commits)");
    }

    @Test
    void anotherModeThanMySqlsComparesOtherwise() throws SQLException {
        assertThat(findings(ADDRESS, ADMIN.replace("MODE=MySQL", "MODE=Regular")))
                .singleElement()
                .hasToString("MODE is REGULAR, but must be MySQL (MODE=MySQL in the migrator's address)");
    }

    @Test
    void namesInUpperCaseAreNotFound() throws SQLException {
        String upper = ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;TIME ZONE=UTC";
        assertThat(findings(upper, ADMIN)).extracting(Finding::setting).containsExactly("DATABASE_TO_LOWER");
    }

    @Test
    void aZoneOtherThanUtcShiftsTimes() throws SQLException {
        assertThat(findings(ADDRESS.replace("ZONE=UTC", "ZONE=+2"), ADMIN))
                .singleElement()
                .hasToString("TIME ZONE is offset 2:0, but must be UTC (TIME ZONE=UTC in the address)");
    }

    /** Half an hour beside UTC is beside UTC. */
    @Test
    void aZoneOfHalfAnHourIsSeen() throws SQLException {
        assertThat(findings(ADDRESS.replace("ZONE=UTC", "ZONE=+0:30"), ADMIN))
                .extracting(Finding::setting)
                .containsExactly("TIME ZONE");
    }

    @Test
    void anotherIsolationThanReadCommittedIsRefused() throws SQLException {
        String serializable = ";INIT=set session characteristics as transaction isolation level serializable";
        assertThat(findings(ADDRESS + serializable, ADMIN))
                .singleElement()
                .hasToString("spring.datasource.hikari.transaction-isolation is level 8, but must be"
                        + " TRANSACTION_READ_COMMITTED");
    }

    @Test
    void anAdministratorMayAlterTheSchema() throws SQLException {
        asAdmin(ADDRESS + ADMIN, "select 1");
        assertThat(check(ADDRESS, "migrator").findings())
                .singleElement()
                .hasToString("The application's account is an administrator, but must be one without administrator"
                        + " rights");
    }

    @Test
    void aForeignKeyThatMySqlWouldNotEnforceIsFound() throws SQLException {
        asAdmin(ADDRESS + ADMIN, ForeignKeyTrap.WRONG);
        assertThat(findings(ADDRESS, ADMIN))
                .singleElement()
                .hasToString("The foreign key node_parent_fk of node is one that begins with the same column on both"
                        + " sides, but must be one that begins with a differing column, or MySQL does not enforce it");
    }

    @Test
    void theSameKeyTheOtherWayRoundIsAccepted() throws SQLException {
        asAdmin(ADDRESS + ADMIN, ForeignKeyTrap.RIGHT);
        assertThat(findings(ADDRESS, ADMIN)).isEmpty();
    }

    /** Every wrong setting is said at once, not one a start. */
    @Test
    void allThatIsWrongIsSaidTogether() throws SQLException {
        assertThat(findings(";TIME ZONE=+2", ";DB_CLOSE_DELAY=-1"))
                .extracting(Finding::setting)
                .containsExactly("MODE", "WRITE_DELAY", "DATABASE_TO_LOWER", "TIME ZONE");
    }

    private List<Finding> findings(String address, String adminSettings) throws SQLException {
        String application = address.contains("DATABASE_TO_LOWER") ? "app" : "APP";
        asAdmin(address + adminSettings, "create user if not exists app password 'secret'");
        return check(address, application).findings();
    }

    private DatabaseCheck check(String address, String user) {
        return new DatabaseCheck(new DriverManagerDataSource(url(address), user, "secret"));
    }

    private void asAdmin(String settings, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(settings), "migrator", "secret");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String settings) {
        return "jdbc:h2:file:" + folder.resolve("checked") + settings;
    }
}

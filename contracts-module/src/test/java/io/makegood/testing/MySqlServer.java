package io.makegood.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One MySQL server for all tests of a JVM: a container set up as {@code db/compose.yaml} does it, or the server that
 * {@code MAKEGOOD_MYSQL_URL}, {@code _USER} and {@code _PASSWORD} name.
 */
public final class MySqlServer {
    static final String IMAGE = "mysql:9.7";
    public static final String APP = "app";
    public static final String MIGRATOR = "migrator";
    private static final String AUDITOR = "auditor";
    /** Of accounts that live as long as the tests. */
    public static final String PASSWORD = "only-for-tests";

    private static final String OPTIONS = "?allowPublicKeyRetrieval=true&useSSL=false";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String address;
    private final String admin;
    private final String adminPassword;

    private MySqlServer(String address, String admin, String adminPassword) {
        this.address = address;
        this.admin = admin;
        this.adminPassword = adminPassword;
        for (String account : List.of(MIGRATOR, APP, AUDITOR)) {
            run("create user if not exists '" + account + "'@'%' identified by '" + PASSWORD + "'");
        }
    }

    /** Whether there is a server, or a container can be started without asking a registry. */
    public static boolean isAvailable() {
        return System.getenv("MAKEGOOD_MYSQL_URL") != null
                || (DockerClientFactory.instance().isDockerAvailable() && imageIsThere());
    }

    public static MySqlServer running() {
        return Holder.SERVER;
    }

    /** The address of a new, empty database with the rights of {@code db/mysql/1-accounts.sh}. */
    public String newDatabase() {
        String name = "makegood_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        run("create database " + name + " character set utf8mb4 collate utf8mb4_0900_as_cs");
        run("grant create, alter, drop, index, references, create view, show view, select, insert, update, delete on "
                + name + ".* to '" + MIGRATOR + "'@'%' with grant option");
        return address + name + OPTIONS;
    }

    public String version() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            return row.getString(1);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** As the server's administrator, for tests that need a server set up wrongly. */
    public void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address + OPTIONS, admin, adminPassword);
    }

    private static boolean imageIsThere() {
        return DockerClientFactory.instance().client().listImagesCmd().exec().stream()
                .anyMatch(image -> image.getRepoTags() != null
                        && Arrays.asList(image.getRepoTags()).contains(IMAGE));
    }

    private static MySqlServer start() {
        String given = System.getenv("MAKEGOOD_MYSQL_URL");
        if (given != null) {
            String address = given.replaceAll("\\?.*", "").replaceAll("(//[^/]+)(/.*)?$", "$1/");
            return new MySqlServer(address, env("MAKEGOOD_MYSQL_USER"), env("MAKEGOOD_MYSQL_PASSWORD"));
        }
        @SuppressWarnings("resource") // Ends with the JVM; one server for all tests.
        MySQLContainer container = new MySQLContainer(DockerImageName.parse(IMAGE))
                .withUsername("root")
                .withPassword(PASSWORD)
                .withTmpFs(Map.of("/var/lib/mysql", "rw"))
                .withCommand(
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_0900_as_cs",
                        "--default-time-zone=+00:00",
                        "--transaction-isolation=READ-COMMITTED",
                        "--local-infile=OFF",
                        "--skip-log-bin",
                        "--performance-schema=OFF",
                        "--innodb-buffer-pool-size=128M");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        String address = "jdbc:mysql://" + container.getHost() + ":" + container.getMappedPort(3306) + "/";
        return new MySqlServer(address, "root", PASSWORD);
    }

    private static String env(String name) {
        String setting = System.getenv(name);
        return setting == null ? "" : setting;
    }

    private static final class Holder {
        private static final MySqlServer SERVER = start();
    }
}

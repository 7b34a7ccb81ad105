package io.makegood.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each Spring context an empty database of its own, of the kind that the system property {@code makegood.database}
 * names: {@code h2} (default) or {@code mysql}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings()));
    }

    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("makegood.database", "h2"));
    }

    /** The settings of a new, empty database. */
    public static Map<String, Object> settings() {
        Path data = folder();
        if (!isMySql()) {
            Reports.used("databases", "h2", org.h2.engine.Constants.VERSION);
            return Map.of("makegood.data", data.toString(), "makegood.db.url", "");
        }
        MySqlServer server = MySqlServer.running();
        Reports.used("databases", "mysql", server.version());
        return Map.of(
                "makegood.data", data.toString(),
                "makegood.db.url", server.newDatabase(),
                "makegood.db.user", MySqlServer.APP,
                "makegood.db.password", MySqlServer.PASSWORD,
                "makegood.db.migrator-user", MySqlServer.MIGRATOR,
                "makegood.db.migrator-password", MySqlServer.PASSWORD,
                "spring.datasource.hikari.maximum-pool-size", "5");
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("makegood-test-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

package io.makegood.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a MySQL server is and by which two accounts it is reached: {@code MAKEGOOD_DB_URL}, {@code _USER}, {@code _PASSWORD},
 * {@code _MIGRATOR_USER}, {@code _MIGRATOR_PASSWORD}. Without a URL the data lies in an embedded database.
 */
@ConfigurationProperties("makegood.db")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("app") String user,
        @DefaultValue("") String password,
        @DefaultValue("migrator") String migratorUser,
        @DefaultValue("") String migratorPassword) {
    boolean embedded() {
        return url.isBlank();
    }
}

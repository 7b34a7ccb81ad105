package io.makegood.database;

import java.nio.file.Path;
import org.jooq.SQLDialect;

/**
 * The two ways into the database: the application's, which cannot change the schema, and the migrator's, which only the
 * migrations use.
 */
record DatabaseAccess(SQLDialect dialect, Account app, Account migrator) {
    /** Only an admin may set these; they hold for the whole process, because the migrations connect first. */
    private static final String ADMIN_SETTINGS = ";MODE=MySQL;WRITE_DELAY=0;DB_CLOSE_DELAY=-1";

    static DatabaseAccess embedded(Path data) {
        String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("makegood")
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TIME ZONE=UTC";
        String password = new PrivateFile(data.resolve("database.password")).secret();
        return new DatabaseAccess(
                SQLDialect.H2,
                new Account(url, "app", "app-" + password),
                new Account(url + ADMIN_SETTINGS, "migrator", password));
    }

    static DatabaseAccess server(DatabaseSettings settings) {
        String url = new ServerUrl(settings.url()).withWhatMustHold();
        return new DatabaseAccess(
                SQLDialect.MYSQL,
                new Account(url, settings.user(), settings.password()),
                new Account(url, settings.migratorUser(), settings.migratorPassword()));
    }
}

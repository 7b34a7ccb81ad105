package io.makegood.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.SQLDialect;

/**
 * What the accounts may do with each table, as {@code db/mysql/2-grants.sql} says it. The embedded database knows only the
 * account {@code app} and no rights on single columns: there the right to some columns is the right to the table.
 */
final class Grants {
    private Grants() {}

    static List<String> statements(SQLDialect dialect) {
        List<String> all = Arrays.stream(file().replaceAll("(?m)--.*$", "").split(";", -1))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(statement -> statement.toLowerCase(Locale.ROOT).startsWith("grant "))
                .toList();
        return dialect == SQLDialect.H2
                ? all.stream()
                        .filter(statement -> statement.contains("'app'"))
                        .map(Grants::forH2)
                        .toList()
                : all;
    }

    private static String forH2(String statement) {
        return statement.replace("'app'@'%'", "app").replaceAll("(?i)update ?\\([^)]*\\)", "update");
    }

    private static String file() {
        try (InputStream file = Grants.class.getResourceAsStream("/db/2-grants.sql")) {
            if (file == null) {
                throw new IllegalStateException("db/2-grants.sql is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

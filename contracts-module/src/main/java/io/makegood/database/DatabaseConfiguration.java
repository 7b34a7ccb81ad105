package io.makegood.database;

import java.nio.file.Path;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.ConnectionProvider;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.TransactionProvider;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the embedded database, or to the server that {@link DatabaseSettings} name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    @Bean
    DatabaseAccess databaseAccess(DatabaseSettings settings, @Value("${makegood.data:./data}") Path data) {
        return settings.embedded() ? DatabaseAccess.embedded(data) : DatabaseAccess.server(settings);
    }

    @Bean
    JdbcConnectionDetails application(DatabaseAccess access) {
        return new Application(access.app());
    }

    @Bean
    FlywayConnectionDetails migrator(DatabaseAccess access) {
        return new Migrator(access.migrator());
    }

    @Bean
    FlywayConfigurationCustomizer accountsAndGrants(DatabaseAccess access) {
        return flyway -> {
            flyway.callbacks(new GrantsAfterMigration(access.dialect()));
            if (access.dialect() == SQLDialect.H2) {
                makeAccount(flyway, access.app());
            }
        };
    }

    private static void makeAccount(FluentConfiguration flyway, Account app) {
        String password = "'" + app.password().replace("'", "''") + "'";
        flyway.initSql(
                "create user if not exists app password " + password + "; alter user app set password " + password);
    }

    /** The dialect is said, not detected: detecting opens a connection before the migrations have made the database. */
    @Bean
    DefaultConfiguration jooqConfiguration(
            DatabaseAccess access,
            ConnectionProvider connections,
            ObjectProvider<TransactionProvider> transactions,
            ObjectProvider<ExecuteListenerProvider> listeners) {
        DefaultConfiguration jooq = new DefaultConfiguration();
        jooq.set(access.dialect());
        jooq.set(connections);
        transactions.ifAvailable(jooq::set);
        jooq.set(listeners.orderedStream().toArray(ExecuteListenerProvider[]::new));
        jooq.setSettings(new Settings()
                .withRenderSchema(false)
                .withRenderCatalog(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                .withRenderNameCase(RenderNameCase.AS_IS)
                .withRenderGroupConcatMaxLenSessionVariable(false));
        return jooq;
    }

    private record Application(Account account) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return account.user();
        }

        @Override
        public String getPassword() {
            return account.password();
        }

        @Override
        public String getJdbcUrl() {
            return account.url();
        }
    }

    private record Migrator(Account account) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return account.user();
        }

        @Override
        public String getPassword() {
            return account.password();
        }

        @Override
        public String getJdbcUrl() {
            return account.url();
        }
    }
}

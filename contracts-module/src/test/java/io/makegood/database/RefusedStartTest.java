package io.makegood.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.makegood.testing.ContractsApplication;
import io.makegood.testing.MissingDatabase;
import io.makegood.testing.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** The whole start on a wrong database ends before anyone is served, with a sentence instead of a stack trace. */
@Tag("database")
@ExtendWith(MissingDatabase.class)
class RefusedStartTest {
    @Test
    void theApplicationDoesNotStartAndSaysWhatToChange() {
        WrongDatabase refused = catchThrowableOfType(WrongDatabase.class, () -> start("TRANSACTION_SERIALIZABLE"));
        assertThat(refused)
                .hasMessage("spring.datasource.hikari.transaction-isolation is level 8, but must be"
                        + " TRANSACTION_READ_COMMITTED");
        var report = new WrongDatabaseReport().analyze(refused);
        assertThat(report.getDescription())
                .isEqualTo("Makegood does not run on this database:\n  - " + refused.getMessage());
        assertThat(report.getAction()).contains("db/README.md");
    }

    private static void start(String isolation) {
        Map<String, Object> settings = new HashMap<>(TestDatabase.settings());
        settings.put("spring.datasource.hikari.transaction-isolation", isolation);
        SpringApplication application = new SpringApplication(ContractsApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(settings);
        application.run().close();
    }
}

package io.makegood.web.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.testing.Cast;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Half an hour before midnight in UTC it is December in Warsaw already. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Cast.class, RunningMonthTest.LastHourOfNovember.class})
class RunningMonthTest {
    @TempDir
    static Path data;

    @Autowired
    Cast cast;

    @Autowired
    RunningMonth running;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @TestConfiguration
    static class LastHourOfNovember {
        @Bean
        @Primary
        Clock halfPastEleven() {
            return Clock.fixed(Instant.parse("2026-11-30T23:30:00Z"), ZoneOffset.UTC);
        }
    }

    @Test
    void theMonthThatRunsIsThatOfTheContractsZone() {
        Actor negotiator = cast.member(cast.organisation(), Role.NEGOTIATOR);
        ContractId contract = cast.offered(negotiator, cast.organisation(), "Hosting");

        assertThat(running.of(negotiator, contract)).isEqualTo(YearMonth.of(2026, 12));
    }
}

package io.makegood.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractId;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.record.RecordResult;
import io.makegood.record.Records;
import io.makegood.terms.value.Fraction;
import io.makegood.web.testing.Cast;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An incident that goes on concerns operations of both parties, and only who recorded it can record its end. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Cast.class)
class OpenIncidentsTest {
    @TempDir
    static Path data;

    @Autowired
    Cast cast;

    @Autowired
    Records records;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @Test
    void bothPartiesSeeItFirstAndTheRecordersAreAskedForItsEnd() throws Exception {
        OrganisationId ours = cast.organisation();
        OrganisationId theirs = cast.organisation();
        ContractId contract = cast.offered(cast.member(ours, Role.NEGOTIATOR), theirs, "Hosting");
        Actor provider = cast.member(ours, Role.OPERATIONS);
        Actor customer = cast.member(theirs, Role.OPERATIONS);
        Fact.Outage open = new Fact.Outage(
                "INC-7",
                "*",
                Interval.openFrom(clock.instant().minus(Duration.ofHours(3))),
                Fact.Cause.provider(),
                "major",
                Fact.Noticed.unknown(),
                Fraction.ONE);
        RecordResult.Done made = (RecordResult.Done) records.record(provider, contract, open);
        String record = "/contracts/" + contract + "/records/" + made.id();

        assertThat(dashboard(provider)).contains("INC-7 has not ended", record + "/correct", "Record its end");
        assertThat(dashboard(customer))
                .contains("INC-7 has not ended", record + "\"", "is the one to record its end")
                .doesNotContain(record + "/correct");
        assertThat(dashboard(cast.member(theirs, Role.LEGAL))).doesNotContain("INC-7");
    }

    private String dashboard(Actor actor) throws Exception {
        return cast.sends(actor, HttpMethod.GET, "/dashboard?lang=en")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

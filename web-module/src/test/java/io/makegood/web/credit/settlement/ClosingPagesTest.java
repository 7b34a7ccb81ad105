package io.makegood.web.credit.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.testing.AgreedCloud;
import io.makegood.web.testing.Cast;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Finance closes the last month of all contracts; the run is watched, and nobody else's is seen. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Cast.class, AgreedCloud.class})
class ClosingPagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path data;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    AgreedCloud cloud;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @Test
    void monthsAreClosedAndTheRunIsWatched() throws Exception {
        Actor provider = cast.member(cast.organisation(), Role.values());
        Actor customer = cast.member(cast.organisation(), Role.values());
        ContractId contract = cloud.agreed(provider, customer, cloud.lastMonth());
        cloud.down(provider, contract, "INC-1", cloud.lastMonth(), Duration.ofMinutes(90));
        assertThat(text(get("/closing?lang=pl", provider)))
                .contains("Wszystkie umowy", "Cloud")
                .doesNotContain("??");
        String early = cloud.lastMonth().minusMonths(1).toString();

        MvcResult started = post(
                provider,
                "/closing",
                Map.of("scope", "all", "month", cloud.lastMonth().toString()));

        String run = String.valueOf(started.getResponse().getRedirectedUrl());
        assertThat(run).startsWith("/closing/");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!text(get(run + "?lang=en", provider)).contains("Done: 1 of 1")
                && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(text(get(run + "?lang=en", provider)))
                .contains("Done: 1 of 1 contracts, parked: 0, statements issued: 1");
        assertThat(text(get(run + "?lang=pl", provider)))
                .contains("Gotowe umowy: 1 z 1")
                .doesNotContain("??");
        assertThat(text(get("/contracts/" + contract + "/statements?lang=en", customer)))
                .contains("1,200.00\u00a0PLN");
        assertThat(text(post(provider, "/closing?lang=en", Map.of("scope", "contract:" + contract, "month", early))))
                .contains("Nothing is to be closed");
        assertThat(get(run, customer).getResponse().getStatus()).isEqualTo(404);
        assertThat(text(get("/closing?lang=en", customer))).contains("No run yet");
    }

    private MvcResult get(String page, Actor actor) throws Exception {
        return browser.perform(MockMvcRequestBuilders.get(page).with(cast.in(actor)))
                .andReturn();
    }

    private MvcResult post(Actor actor, String page, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(page).with(cast.in(actor)).with(csrf());
        fields.forEach(request::param);
        return browser.perform(request).andReturn();
    }

    private static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

package io.makegood.web.credit.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.contract.ContractId;
import io.makegood.credit.StatementId;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.testing.AgreedCloud;
import io.makegood.web.testing.Cast;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** A month that was missed owes an analysis: somebody takes care, answers, and the customer accepts it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Cast.class, AgreedCloud.class})
class DutyPagesTest {
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
    void anAnalysisIsAssignedAnsweredAndAccepted() throws Exception {
        Actor provider = cast.member(cast.organisation(), Role.values());
        Actor customer = cast.member(cast.organisation(), Role.values());
        ContractId contract = cloud.agreedOnDuty(provider, customer, cloud.lastMonth());
        cloud.down(provider, contract, "INC-1", cloud.lastMonth(), Duration.ofMinutes(90));
        StatementId statement = cloud.issued(customer, contract, cloud.lastMonth());
        String list = "/contracts/" + contract + "/duties";
        String duty = list + "/" + statement + "/1";
        for (String page : List.of(list, duty)) {
            assertThat(text(get(page + "?lang=pl", customer)))
                    .contains("Analiza przyczyn")
                    .doesNotContain("??");
            assertThat(get(page, cast.member(cast.organisation(), Role.values()))
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(get(list + "/" + statement + "/9", customer).getResponse().getStatus())
                .isEqualTo(404);

        done(provider, duty, "assign", Map.of("owner", provider.person().toString()));
        assertThat(text(post(provider, duty + "/answer?lang=en", Map.of("text", " "))))
                .contains("Write something");
        done(provider, duty, "answer", Map.of("text", "A disk was full"));
        assertThat(text(get(duty + "?lang=en", customer))).contains("A disk was full", "Answered", "Accept it as done");
        assertThat(post(customer, duty + "/answer", Map.of("text", "Ours"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        done(customer, duty, "return", Map.of("text", "Why was it full?"));
        done(provider, duty, "answer", Map.of("text", "Logs were not rotated"));
        done(customer, duty, "accept", Map.of());

        assertThat(text(get(list + "?lang=en", provider))).contains("Done");
        assertThat(text(get("/contracts/" + contract + "/statements/" + statement + "/settlement?lang=en", provider)))
                .contains("Done or used: Duty (Duty done)", "Everything is settled");
        assertThat(text(get("/contracts/" + contract + "/history?lang=en", provider)))
                .contains("was accepted as done");
    }

    private void done(Actor actor, String duty, String act, Map<String, String> fields) throws Exception {
        MvcResult result = post(actor, duty + "/" + act, fields);
        assertThat(result.getResponse().getRedirectedUrl()).as(text(result)).isEqualTo(duty);
    }

    private MvcResult post(Actor actor, String page, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("act", UUID.randomUUID().toString());
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(page).with(cast.in(actor)).with(csrf());
        all.forEach(request::param);
        return browser.perform(request).andReturn();
    }

    private MvcResult get(String page, Actor actor) throws Exception {
        return browser.perform(MockMvcRequestBuilders.get(page).with(cast.in(actor)))
                .andReturn();
    }

    private static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

package io.makegood.web.evidence;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A party carries the evidence of its contract away, and anybody checks it without an account. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Cast.class, AgreedCloud.class})
class EvidencePagesTest {
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
    void aBundleIsCarriedAwayAndCheckedByAnybody() throws Exception {
        Actor provider = cast.member(cast.organisation(), Role.values());
        Actor customer = cast.member(cast.organisation(), Role.values());
        ContractId contract = cloud.agreed(provider, customer, cloud.lastMonth());
        cloud.down(provider, contract, "INC-1", cloud.lastMonth(), Duration.ofMinutes(90));
        cloud.issued(customer, contract, cloud.lastMonth());
        String page = "/contracts/" + contract + "/evidence";

        assertThat(text(cast.sends(customer, HttpMethod.GET, page + "?lang=en")))
                .contains("Make the evidence bundle", "Checkpoint of event");
        assertThat(text(cast.sends(customer, HttpMethod.POST, page + "/check?lang=en")))
                .contains("Everything holds.", "Results of statements, computed again");
        MvcResult started = cast.sends(customer, HttpMethod.POST, page);
        byte[] bundle = browser.perform(MockMvcRequestBuilders.asyncDispatch(started))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(text(verify(new MockMultipartFile("bundle", "evidence.zip", "application/zip", bundle))))
                .contains("Everything holds.", "That is the key of this platform.");
        byte[] cut = java.util.Arrays.copyOf(bundle, bundle.length / 2);
        assertThat(text(verify(new MockMultipartFile("bundle", "evidence.zip", "application/zip", cut))))
                .contains("no evidence bundle");
        assertThat(text(verify(new MockMultipartFile("other", new byte[] {1})))).contains("Choose the bundle first.");
        Actor stranger = cast.member(cast.organisation(), Role.values());
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST}) {
            assertThat(cast.sends(stranger, method, page).getResponse().getStatus())
                    .isEqualTo(404);
        }
    }

    private MvcResult verify(MockMultipartFile file) throws Exception {
        return browser.perform(MockMvcRequestBuilders.multipart("/verify?lang=en")
                        .file(file)
                        .with(csrf()))
                .andReturn();
    }

    private static String text(MvcResult result) throws Exception {
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        String text = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("??");
        return text;
    }
}

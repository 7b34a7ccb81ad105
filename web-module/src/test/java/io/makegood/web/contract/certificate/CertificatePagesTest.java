package io.makegood.web.contract.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.evidence.EvidenceBundles;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.testing.AgreedCloud;
import io.makegood.web.testing.Cast;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Both parties have signed version 1 of their cloud. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Cast.class, AgreedCloud.class})
class CertificatePagesTest {
    @TempDir
    static Path data;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    AgreedCloud cloud;

    @Autowired
    Contracts contracts;

    @Autowired
    EvidenceBundles bundles;

    private Actor provider;
    private Actor customer;
    private ContractId contract;
    private String url;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void agreed() {
        provider = cast.member(cast.organisation(), Role.values());
        customer = cast.member(cast.organisation(), Role.values());
        contract = cloud.agreed(provider, customer, cloud.lastMonth());
        url = "/contracts/" + contract + "/versions/1/certificate";
    }

    @Test
    void bothPartiesReadItInBothLanguagesAndNobodyElse() throws Exception {
        Actor stranger = cast.member(cast.organisation(), Role.values());
        for (String file : List.of(url, url + ".pdf")) {
            for (Actor party : List.of(provider, customer)) {
                assertThat(answer(party, file + "?lang=pl").getStatus()).isEqualTo(200);
                assertThat(answer(party, file + "?lang=en").getStatus()).isEqualTo(200);
            }
            assertThat(answer(stranger, file).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void pageAndPaperSayTheSame() throws Exception {
        Version version = contracts.versions(provider, contract).numbered(1);
        String head =
                bundles.checkpoints(provider, contract).getLast().said().head().hex();
        String last =
                bundles.checkpoints(provider, contract).getFirst().said().head().hex();
        String page = answer(customer, url + "?lang=en").getContentAsString(StandardCharsets.UTF_8);
        byte[] file = answer(customer, url + ".pdf?lang=en").getContentAsByteArray();
        try (var document = Loader.loadPDF(file)) {
            String paper = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            for (String said : List.of(
                    version.hash().hex(),
                    last,
                    "Simple electronic signature",
                    "Signature for the provider",
                    "Signature for the customer",
                    "Both parties have signed version 1",
                    "one-time code for this signature on",
                    provider.name())) {
                assertThat(page).contains(said);
                assertThat(paper).contains(said.replaceAll("\\s", ""));
            }
            assertThat(page).doesNotContain("??").doesNotContain(head.equals(last) ? "??" : head);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void whatNobodyHasSignedHasNoCertificate() throws Exception {
        ContractId offered = cast.offered(provider, customer.organisation(), "Hosting");

        assertThat(answer(provider, "/contracts/" + offered + "/versions/1/certificate")
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(provider, url.replace("/1/", "/2/")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse answer(Actor actor, String path) throws Exception {
        return browser.perform(get(path).with(cast.in(actor))).andReturn().getResponse();
    }
}

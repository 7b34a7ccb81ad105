package io.makegood.web.credit.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.helger.ubl21.UBL21Marshaller;
import io.makegood.contract.ContractId;
import io.makegood.credit.StatementId;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.web.testing.AgreedCloud;
import io.makegood.web.testing.Cast;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
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

/** Ninety minutes of downtime owe 1,200.00 PLN: answered, disputed, approved with four eyes, settled, and exported everywhere alike. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Cast.class, AgreedCloud.class})
class SettlementPagesTest {
    private static final String OWED = "1,200.00\u00a0PLN";
    private static final Pattern ABOUT = Pattern.compile("name=\"about\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern CREDIT_NOTE = Pattern.compile("href=\"([^\"]*credit-note.xml)\"");

    @TempDir
    static Path data;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    AgreedCloud cloud;

    private Actor provider;
    private Actor second;
    private Actor customer;
    private String contract;
    private String url;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void theCustomerIssuesAStatement() {
        OrganisationId ours = cast.organisation();
        provider = cast.member(ours, Role.values());
        second = cast.member(ours, Role.FINANCE);
        customer = cast.member(cast.organisation(), Role.values());
        ContractId id = cloud.agreed(provider, customer, cloud.lastMonth());
        cloud.down(provider, id, "INC-1", cloud.lastMonth(), Duration.ofMinutes(90));
        StatementId statement = cloud.issued(customer, id, cloud.lastMonth());
        contract = "/contracts/" + id;
        url = contract + "/statements/" + statement;
    }

    @Test
    void eachPageIsThereForBothPartiesInBothLanguagesAndForNobodyElse() throws Exception {
        Actor stranger = cast.member(cast.organisation(), Role.values());
        Actor legal = cast.member(customer.organisation(), Role.LEGAL);
        for (String page : List.of(
                url + "/settlement",
                contract + "/ledger",
                contract + "/ledger?on=2020-01-01",
                contract + "/ledger/reconciliation",
                contract + "/ledger/journal.csv",
                contract + "/statements",
                url + "/statement.pdf",
                url + "/statement.xlsx")) {
            for (Actor party : List.of(provider, customer, legal)) {
                for (String language : List.of("en", "pl")) {
                    MvcResult result = get(page + (page.contains("?") ? "&" : "?") + "lang=" + language, party);
                    assertThat(result.getResponse().getStatus()).as(page).isEqualTo(200);
                    if (!page.matches(".*(pdf|xlsx)")) {
                        assertThat(text(result)).as(page).doesNotContain("??");
                    }
                }
            }
            assertThat(get(page, stranger).getResponse().getStatus()).as(page).isEqualTo(404);
        }
    }

    @Test
    void aStatementIsAcceptedApprovedByASecondPersonAndSettledByACreditNote() throws Exception {
        assertThat(text(get(url + "/settlement?lang=en", customer))).contains("Not answered", OWED);
        assertThat(text(send(provider, "accept", Map.of()))).contains("tick the box");
        done(provider, "accept", Map.of("confirmed", "true"));
        assertThat(text(get(url + "/settlement?lang=en", provider))).contains("four eyes");
        assertThat(text(send(provider, "approve", Map.of("confirmed", "true")))).contains("four eyes");
        assertThat(text(get("/dashboard?lang=en", second))).contains("waits for approval");
        done(second, "approve", Map.of("confirmed", "true"));
        done(second, "settle", Map.of("confirmed", "true", "form", "CREDIT_NOTE", "reference", ""));

        String page = text(get(url + "/settlement?lang=pl", customer));
        assertThat(page).contains("Wszystko rozliczono", "Nota uznaniowa 1.", "1\u00a0200,00\u00a0PLN");
        assertThat(text(get(contract + "/ledger?lang=en", customer))).contains("Credit notes", OWED);
        assertThat(text(get(contract + "/ledger/reconciliation?lang=en", customer)))
                .contains("All of it agrees")
                .doesNotContain(">different<");
        assertThat(text(get(contract + "/history?lang=en", customer))).contains("Of statement 1 was settled: 1200 PLN");
    }

    @Test
    void aDisputeIsAnsweredAndGranted() throws Exception {
        assertThat(text(send(provider, "dispute", Map.of("portion", "", "incident", "", "reason", "x"))))
                .contains("Choose a line");
        assertThat(text(send(provider, "dispute", Map.of("portion", "", "incident", "INC-7", "reason", "x"))))
                .contains("nothing to contest");
        done(provider, "dispute", Map.of("portion", "", "incident", "INC-1", "reason", "Power failed in the city"));
        String page = text(get(url + "/settlement?lang=en", customer));
        assertThat(page).contains("Power failed in the city", "Disputed because of INC-1");
        Matcher about = ABOUT.matcher(page);
        assertThat(about.find()).isTrue();
        assertThat(text(send(customer, "insist", Map.of("about", about.group(1), "reason", " "))))
                .contains("Give a reason");
        done(customer, "insist", Map.of("about", about.group(1), "reason", "You have generators"));
        assertThat(text(get(url + "/settlement?lang=en", provider)))
                .contains("You have generators", "Withdraw the dispute");
        done(customer, "grant", Map.of("about", about.group(1), "reason", "Agreed on the phone"));
        assertThat(text(get(url + "/settlement?lang=en", provider))).contains("Not owed");
        assertThat(text(get(contract + "/ledger/reconciliation?lang=en", provider)))
                .contains("All of it agrees");
    }

    @Test
    void amountsAreTheSameInEveryFile() throws Exception {
        done(provider, "accept", Map.of("confirmed", "true"));
        done(second, "approve", Map.of("confirmed", "true"));
        done(second, "settle", Map.of("confirmed", "true", "form", "CREDIT_NOTE", "reference", ""));

        Matcher file = CREDIT_NOTE.matcher(text(get(url + "/settlement?lang=en", customer)));
        assertThat(file.find()).isTrue();
        byte[] xml = get(file.group(1), customer).getResponse().getContentAsByteArray();
        var creditNote = UBL21Marshaller.creditNote().read(xml);
        assertThat(creditNote).as("valid by the schema of UBL 2.1").isNotNull();
        assertThat(creditNote.getLegalMonetaryTotal().getPayableAmountValue()).isEqualByComparingTo("1200");
        assertThat(creditNote.getIDValue()).isEqualTo("1");
        byte[] broken = new String(xml, StandardCharsets.UTF_8)
                .replace("IssueDate", "IssuedDate")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(UBL21Marshaller.creditNote().read(broken))
                .as("the schema refuses what it does not know")
                .isNull();

        byte[] pdf = get(url + "/statement.pdf?lang=pl", customer).getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("1\u00a0200,00\u00a0PLN", "Należy się", "INC-1");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("pl");
        }
        byte[] sheet =
                get(url + "/statement.xlsx?lang=en", customer).getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCellAsNumber(20))
                    .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(new BigDecimal("1200")));
        }
        assertThat(text(get(contract + "/ledger/journal.csv?lang=en", customer)))
                .contains(",GRANTED,Granted,TO_CUSTOMER,1200,,PLN", ",CREDIT_NOTE,Credit notes,TO_CUSTOMER,,1200,PLN");
    }

    @Test
    void limitsAndAccountNumbersAreSetAndCount() throws Exception {
        post(provider, "/admin/approval-limits", Map.of("role", "FINANCE", "currency", "PLN", "amount", "1 000,50"));
        assertThat(text(get("/admin/approval-limits?lang=en", provider))).contains("1,000.50\u00a0PLN");
        assertThat(text(post(
                        provider,
                        "/admin/approval-limits?lang=en",
                        Map.of("role", "FINANCE", "currency", "XY", "amount", "1"))))
                .contains("three capital letters");
        done(provider, "accept", Map.of("confirmed", "true"));
        assertThat(text(send(second, "approve", Map.of("confirmed", "true"))))
                .contains("your roles reach to 1,000.50\u00a0PLN");

        post(provider, "/accounting-codes", Map.of("GRANTED", "=7-01"));
        assertThat(text(get("/accounting-codes?lang=en", provider))).contains("=7-01");
        assertThat(text(get(contract + "/ledger/journal.csv?lang=en", provider)))
                .contains("'=7-01");
        assertThat(text(get(contract + "/ledger/journal.csv?lang=en", customer)))
                .doesNotContain("7-01");
    }

    private void done(Actor actor, String command, Map<String, String> fields) throws Exception {
        MvcResult result = send(actor, command, fields);
        assertThat(result.getResponse().getRedirectedUrl()).as(text(result)).isEqualTo(url + "/settlement");
    }

    private MvcResult send(Actor actor, String command, Map<String, String> fields) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("act", UUID.randomUUID().toString());
        return post(actor, url + "/settlement/" + command + "?lang=en", all);
    }

    private MvcResult post(Actor actor, String page, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(page).with(cast.in(actor)).with(csrf());
        fields.forEach(request::param);
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

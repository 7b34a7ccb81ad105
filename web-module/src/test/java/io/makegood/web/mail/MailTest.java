package io.makegood.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Offers;
import io.makegood.contract.Version;
import io.makegood.notice.LetterState;
import io.makegood.notice.Outbox;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.web.testing.Cast;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Letters go to a real mail server; Olga is the customer's signatory and reads Polish. */
@SpringBootTest(properties = {"makegood.address=https://sla.example/", "makegood.mail-from=makegood@sla.example"})
@AutoConfigureMockMvc
@Import(Cast.class)
class MailTest {
    @TempDir
    static Path data;

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Parties parties;

    @Autowired
    Contracts contracts;

    @Autowired
    Offers offers;

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    JavaMailSenderImpl connection;

    private OrganisationId ours;
    private OrganisationId theirs;
    private Actor provider;
    private Actor administrator;
    private Actor olga;

    @DynamicPropertySource
    static void aServer(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("makegood.data", data::toString);
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void people() throws Exception {
        connection.setPort(SERVER.getSmtp().getPort());
        for (var left = outbox.take(); left.isPresent(); left = outbox.take()) {
            outbox.sent(left.get().letter());
        }
        SERVER.purgeEmailFromAllMailboxes();
        ours = cast.organisation();
        theirs = cast.organisation();
        provider = cast.member(ours, Role.NEGOTIATOR, Role.SIGNATORY);
        administrator = cast.member(theirs, Role.ADMINISTRATOR);
        olga = reader(theirs, "pl", Role.SIGNATORY);
    }

    @AfterEach
    void nothingIsLeft() {
        connection.setPort(SERVER.getSmtp().getPort());
        postman.work();
    }

    @Test
    void anOfferIsToldInTheReadersLanguageWithOneLinkAndNoTerms() throws Exception {
        ContractId contract = cast.offered(provider, theirs, "Hosting");

        postman.work();

        MimeMessage mail = theOnlyMail();
        assertThat(mail.getAllRecipients()[0]).hasToString(address(olga));
        assertThat(mail.getFrom()[0]).hasToString("makegood@sla.example");
        assertThat(mail.getSubject()).isEqualTo("Hosting: oferta czeka na podpis");
        assertThat(mail.getHeader("Content-Language")).containsExactly("pl");
        assertThat(text(mail))
                .containsOnlyOnce("http")
                .contains("https://sla.example/contracts/" + contract + "/versions/1")
                .doesNotContain("{", "??");
    }

    @Test
    void aDeclineKeepsItsReasonToThePages() throws Exception {
        Actor pia = reader(ours, "en", Role.NEGOTIATOR);
        ContractId contract = cast.offered(provider, theirs, "Hosting");
        postman.work();
        SERVER.purgeEmailFromAllMailboxes();
        Version version = contracts.versions(olga, contract).numbered(1);

        offers.decline(olga, version.id(), "canary-reason");
        postman.work();

        MimeMessage mail = theOnlyMail();
        assertThat(mail.getAllRecipients()[0]).hasToString(address(pia));
        assertThat(mail.getSubject()).isEqualTo("Hosting: the offer was declined");
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("canary-reason");
    }

    @Test
    void aLetterIsSentOnceAndItsMessageIdIsItsOwn() throws Exception {
        cast.offered(provider, theirs, "Hosting");
        postman.work();
        postman.work();

        String id = outbox.of(administrator, 1).getFirst().id().toString();
        assertThat(theOnlyMail().getMessageID()).isEqualTo("<" + id + "@sla.example>");
        assertThat(states()).containsExactly(LetterState.SENT);
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainAndToldToTheAdministrator() throws Exception {
        connection.setPort(closedPort());
        cast.offered(provider, theirs, "Hosting");

        postman.work();

        assertThat(states()).containsExactly(LetterState.WAITING);
        assertThat(outbox.of(administrator, 1).getFirst().course().attempts()).isEqualTo(1);
        assertThat(page(administrator, "/admin/mail")).contains("Not sent yet", address(olga), "MailConnectException");
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    /** The whole letter was on the wire and no answer came: it may have arrived, so that it is not sent again. */
    @Test
    void aConnectionThatBreaksAfterTheLetterLeavesItUncertain() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            connection.setPort(rude.getLocalPort());
            CompletableFuture<Void> hung = CompletableFuture.runAsync(() -> hangUpAfterTheLetter(rude));
            cast.offered(provider, theirs, "Hosting");
            postman.work();
            hung.join();
        }
        assertThat(states()).containsExactly(LetterState.UNCERTAIN);

        connection.setPort(SERVER.getSmtp().getPort());
        postman.work();
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        String id = outbox.of(administrator, 1).getFirst().id().toString();
        assertThat(page(administrator, "/admin/mail")).contains("it may have arrived", "/admin/mail/" + id + "/again");
        browser.perform(as(administrator, post("/admin/mail/" + id + "/again"))).andReturn();
        postman.work();
        assertThat(theOnlyMail().getMessageID()).isEqualTo("<" + id + "@sla.example>");
    }

    @Test
    void whoChoseNotToIsNotWritten() throws Exception {
        assertThat(page(olga, "/account/mail"))
                .contains("value=\"OFFER\"", "checked")
                .doesNotContain("STATEMENT\"");
        browser.perform(as(olga, post("/account/mail")).param("wanted", "IN_FORCE"))
                .andReturn();

        cast.offered(provider, theirs, "Hosting");
        postman.work();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(page(olga, "/account/mail?lang=pl")).contains("oferta czeka na nasz podpis");
    }

    @Test
    void theInvitedFollowTheLinkOfTheirLetter() throws Exception {
        String address = UUID.randomUUID() + "@halo.example";
        browser.perform(as(administrator, post("/admin/invite"))
                        .param("address", address)
                        .param("language", "en")
                        .param("roles", "FINANCE"))
                .andReturn();
        postman.work();

        String text = text(theOnlyMail());
        String link = text.substring(text.indexOf("https://sla.example/")).replaceAll("(?s)\\s.*", "");
        String page = browser.perform(get(link.replace("https://sla.example", "")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(address);
        assertThat(text).containsOnlyOnce("http");
    }

    private List<LetterState> states() {
        return outbox.of(administrator, 1).stream()
                .map(letter -> letter.course().state())
                .toList();
    }

    private static MimeMessage theOnlyMail() {
        MimeMessage[] all = SERVER.getReceivedMessages();
        assertThat(all).as(Arrays.toString(all)).hasSize(1);
        return all[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        Object content = mail.getContent();
        return content instanceof Multipart parts
                ? String.valueOf(parts.getBodyPart(0).getContent())
                : String.valueOf(content);
    }

    private String address(Actor actor) {
        return parties.person(actor.person()).signInName();
    }

    private Actor reader(OrganisationId organisation, String language, Role role) {
        PersonId person = parties.add(
                new NewPerson(UUID.randomUUID() + "@example.com", "Olga", Locale.forLanguageTag(language), false));
        parties.setRoles(person, organisation, Set.of(role));
        return new Actor(person, organisation, Set.of(role), "Olga");
    }

    private String page(Actor actor, String path) throws Exception {
        return browser.perform(get(path).with(cast.in(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
        return request.with(cast.in(actor)).with(csrf());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void hangUpAfterTheLetter(ServerSocket server) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream()) {
            say(out, "220 rude");
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                } else if (line.matches("(EHLO|HELO|MAIL|RCPT).*")) {
                    say(out, "250 ok");
                }
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}

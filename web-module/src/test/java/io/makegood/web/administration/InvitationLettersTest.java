package io.makegood.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.party.Organisation;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.party.administration.Invitation;
import io.makegood.party.administration.InvitationId;
import io.makegood.party.administration.InviteResult;
import io.makegood.party.administration.Invitee;
import io.makegood.party.administration.Token;
import io.makegood.web.administration.InvitationLetters.Sent;
import io.makegood.web.administration.InvitationLetters.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class InvitationLettersTest {
    private final Post post = new Post();

    @Test
    void aLetterIsPlainTextInTheInvitedsLanguageWithOneLink() {
        InviteResult.Invited invited = invited(false, "pl");

        Sent sent = letters(Map.of("post", post)).send(invited);

        String link = "https://sla.example/invitations/" + invited.token().text() + "?lang=pl";
        assertThat(sent).isEqualTo(new Sent("olga@halo.example", "Halo S.A.", false, link, Way.MAILED));
        SimpleMailMessage letter = post.sent.getFirst();
        assertThat(letter.getTo()).containsExactly("olga@halo.example");
        assertThat(letter.getFrom()).isEqualTo("makegood@sla.example");
        assertThat(letter.getSubject()).isEqualTo("Zaproszenie do organizacji Halo S.A. w Makegood");
        assertThat(String.valueOf(letter.getText()))
                .startsWith("Anna Żak zaprasza Cię do organizacji Halo S.A.")
                .containsOnlyOnce(link)
                .containsOnlyOnce("http");
    }

    @Test
    void aCounterpartyReadsWhoAsksItAndForWhom() {
        letters(Map.of("post", post)).send(invited(true, "en"));

        assertThat(post.sent.getFirst().getSubject()).isEqualTo("Dzwonek Cloud invites Halo S.A. to Makegood");
    }

    @Test
    void withoutAMailServerTheLinkIsOnlyShown() {
        assertThat(letters(Map.of()).send(invited(false, "en")).way()).isEqualTo(Way.NO_MAIL_SERVER);
    }

    @Test
    void aMailThatDoesNotGoOutIsSaidAndTheLinkIsShown() {
        post.broken = true;

        Sent sent = letters(Map.of("post", post)).send(invited(false, "en"));

        assertThat(sent.way()).isEqualTo(Way.NOT_MAILED);
        assertThat(sent.link()).startsWith("https://sla.example/invitations/");
    }

    private static InvitationLetters letters(Map<String, Object> beans) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/administration-messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new InvitationLetters(
                new StaticListableBeanFactory(beans).getBeanProvider(JavaMailSender.class),
                texts,
                "https://sla.example/",
                "makegood@sla.example");
    }

    private static InviteResult.Invited invited(boolean founding, String language) {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        Invitation invitation = new Invitation(
                InvitationId.parse(UUID.randomUUID().toString()),
                new Organisation(OrganisationId.random(), "Halo S.A."),
                founding,
                new Invitee("olga@halo.example", Locale.forLanguageTag(language)),
                Set.of(Role.FINANCE),
                new Invitation.Course("Anna Żak", "Dzwonek Cloud", noon, noon.plus(Invitation.VALID)));
        return new InviteResult.Invited(invitation, Token.random());
    }

    /** A mail server that keeps what it is given. */
    private static final class Post extends JavaMailSenderImpl {
        private final List<SimpleMailMessage> sent = new ArrayList<>();
        private boolean broken;

        @Override
        public void send(SimpleMailMessage letter) {
            if (broken) {
                throw new MailSendException("No route to host");
            }
            sent.add(letter);
        }
    }
}

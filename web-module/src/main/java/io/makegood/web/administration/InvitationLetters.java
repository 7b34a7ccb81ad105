package io.makegood.web.administration;

import io.makegood.party.administration.Invitation;
import io.makegood.party.administration.InviteResult;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Brings the link of an invitation to the invited: by mail where a mail server is set, and always on the inviter's page, once. */
@Component
class InvitationLetters {
    private static final Logger LOG = LoggerFactory.getLogger(InvitationLetters.class);

    private final ObjectProvider<JavaMailSender> post;
    private final MessageSource texts;
    private final String address;
    private final String sender;

    InvitationLetters(
            ObjectProvider<JavaMailSender> post,
            MessageSource texts,
            @Value("${makegood.address:}") String address,
            @Value("${makegood.mail-from:makegood@localhost}") String sender) {
        this.post = post;
        this.texts = texts;
        this.address = address;
        this.sender = sender;
    }

    /** How the link went out. */
    enum Way {
        MAILED,
        NOT_MAILED,
        NO_MAIL_SERVER
    }

    /** What the inviter sees, once. */
    record Sent(String to, String organisation, boolean founding, String link, Way way) {}

    Sent send(InviteResult.Invited invited) {
        Invitation invitation = invited.invitation();
        Locale language = invitation.invitee().language();
        String link = home() + "/invitations/" + invited.token().text() + "?lang=" + language.getLanguage();
        return new Sent(
                invitation.invitee().address(),
                invitation.organisation().name(),
                invitation.founding(),
                link,
                mail(invitation, link, language));
    }

    private Way mail(Invitation invitation, String link, Locale language) {
        JavaMailSender server = post.getIfAvailable();
        if (server == null) {
            return Way.NO_MAIL_SERVER;
        }
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(sender);
        letter.setTo(invitation.invitee().address());
        Object[] values = {
            invitation.course().invitedBy(),
            invitation.course().invitedFor(),
            invitation.organisation().name(),
            link
        };
        String kind = invitation.founding() ? "letter.founding." : "letter.invitation.";
        letter.setSubject(texts.getMessage(kind + "subject", values, language));
        letter.setText(texts.getMessage(kind + "text", values, language));
        try {
            server.send(letter);
            return Way.MAILED;
        } catch (MailException undelivered) {
            LOG.warn("An invitation was not mailed: {}", undelivered.getMessage());
            return Way.NOT_MAILED;
        }
    }

    private String home() {
        return address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address.replaceAll("/+$", "");
    }
}

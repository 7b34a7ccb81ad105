package io.makegood.web.administration;

import io.makegood.party.administration.Invitation;
import io.makegood.party.administration.InviteResult;
import io.makegood.web.mail.MailSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The link of an invitation for the inviter's page, once. The letter to the invited lies in the outbox already. */
@Component
class InvitationLetters {
    private final MailSetting setting;
    private final String address;

    InvitationLetters(MailSetting setting, @Value("${makegood.address:}") String address) {
        this.setting = setting;
        this.address = address;
    }

    /** How the link goes out. */
    enum Way {
        MAILED,
        NO_MAIL_SERVER
    }

    /** What the inviter sees, once. */
    record Sent(String to, String organisation, boolean founding, String link, Way way) {}

    Sent send(InviteResult.Invited invited) {
        Invitation invitation = invited.invitation();
        String language = invitation.invitee().language().getLanguage();
        return new Sent(
                invitation.invitee().address(),
                invitation.organisation().name(),
                invitation.founding(),
                home() + "/invitations/" + invited.token().text() + "?lang=" + language,
                setting.state() == MailSetting.State.READY ? Way.MAILED : Way.NO_MAIL_SERVER);
    }

    private String home() {
        return address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address.replaceAll("/+$", "");
    }
}

package io.makegood.notice;

import io.makegood.party.Actor;
import io.makegood.party.SecretBox;
import io.makegood.party.administration.Invitation;
import io.makegood.party.administration.InvitationWitness;
import io.makegood.party.administration.InviteResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the invited: the link's secret lies sealed in the letter until it has gone. The inviting organisation sees the letter. */
@Component
class InvitationLetter implements InvitationWitness {
    private static final int ENOUGH = 16;

    private final Letters letters;
    private final SecretBox box;
    private final Clock clock;

    InvitationLetter(Letters letters, SecretBox box, Clock clock) {
        this.letters = letters;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public void invited(Actor actor, InviteResult.Invited invited) {
        Invitation invitation = invited.invitation();
        LetterId id = LetterId.random();
        byte[] secret = invited.token().text().getBytes(StandardCharsets.UTF_8);
        String link = HexFormat.of().formatHex(invited.token().hash()).substring(0, ENOUGH);
        NewLetter letter = new NewLetter(
                id,
                "invitation/" + invitation.id() + "/" + link,
                NoticeKind.INVITATION,
                new Letter.About(Optional.empty(), facts(invitation)),
                invitation.course().expiresAt());
        Letter.Reader reader = new Letter.Reader(
                invitation.invitee().address(),
                invitation.invitee().language(),
                actor.organisation(),
                Optional.empty());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        letters.add(letter, reader, now, false, box.seal(id.id(), secret));
    }

    private static Map<String, String> facts(Invitation invitation) {
        return Map.of(
                "founding", Boolean.toString(invitation.founding()),
                "by", invitation.course().invitedBy(),
                "theirs", invitation.course().invitedFor(),
                "ours", invitation.organisation().name());
    }
}

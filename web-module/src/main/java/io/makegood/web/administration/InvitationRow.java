package io.makegood.web.administration;

import io.makegood.party.administration.Invitation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An invitation that nobody has accepted yet. */
record InvitationRow(String id, String to, String organisation, List<String> roles, Instant until, boolean expired) {
    static InvitationRow of(Invitation invitation, Instant now) {
        return new InvitationRow(
                invitation.id().toString(),
                invitation.invitee().address(),
                invitation.organisation().name(),
                MemberRow.words(invitation.roles()),
                invitation.course().expiresAt().truncatedTo(ChronoUnit.MINUTES),
                invitation.isExpired(now));
    }
}

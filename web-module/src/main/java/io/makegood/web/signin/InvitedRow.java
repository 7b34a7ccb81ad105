package io.makegood.web.signin;

import io.makegood.party.administration.Invitation;
import java.util.List;

/** What the invited reads of the invitation. */
record InvitedRow(String organisation, boolean founding, String invitedBy, String invitedFor, List<String> roles) {
    static InvitedRow of(Invitation invitation) {
        return new InvitedRow(
                invitation.organisation().name(),
                invitation.founding(),
                invitation.course().invitedBy(),
                invitation.course().invitedFor(),
                invitation.roles().stream().sorted().map(Enum::name).toList());
    }
}

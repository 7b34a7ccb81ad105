package io.makegood.party.administration;

import io.makegood.party.Organisation;
import io.makegood.party.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Someone is asked to join an organisation in some roles. A founding invitation comes from another organisation: the invited
 * is to be the first administrator, and may correct the organisation's name.
 */
public record Invitation(
        InvitationId id, Organisation organisation, boolean founding, Invitee invitee, Set<Role> roles, Course course) {
    /** How long a link works. */
    public static final Duration VALID = Duration.ofDays(7);

    public Invitation {
        roles = Set.copyOf(roles);
    }

    /** Who invited, for which organisation, and how long the link works. */
    public record Course(String invitedBy, String invitedFor, Instant createdAt, Instant expiresAt) {}

    public boolean isExpired(Instant now) {
        return !now.isBefore(course.expiresAt());
    }
}

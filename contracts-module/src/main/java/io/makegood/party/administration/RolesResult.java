package io.makegood.party.administration;

/** What came of changing someone's roles, or of deactivating someone. */
public enum RolesResult {
    CHANGED,
    UNCHANGED,
    /** Someone else changed the roles since they were shown; nothing was changed by this. */
    STALE,
    /** A member has at least one role; who shall have none is deactivated. */
    NO_ROLE,
    /** An organisation keeps at least one administrator who can sign in. */
    LAST_ADMINISTRATOR
}

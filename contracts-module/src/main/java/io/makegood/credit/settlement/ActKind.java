package io.makegood.credit.settlement;

import io.makegood.party.Role;
import java.util.Optional;
import java.util.Set;

/** What may be done with portions of an issued statement: from which state into which, by whom and in which roles. */
public enum ActKind {
    ACCEPT(Who.OTHER_THAN_ISSUER, PortionState.OPEN, PortionState.ACCEPTED),
    DISPUTE(Who.EITHER, PortionState.OPEN, PortionState.DISPUTED),
    /** The other side answers a dispute that it stands by the statement; the dispute stays. */
    INSIST(Who.OTHER_THAN_DISPUTER, PortionState.DISPUTED, PortionState.DISPUTED),
    GRANT(Who.OTHER_THAN_DISPUTER, PortionState.DISPUTED, PortionState.VOID),
    WITHDRAW(Who.DISPUTER, PortionState.DISPUTED, PortionState.OPEN),
    APPROVE(Who.PROVIDER, PortionState.ACCEPTED, PortionState.APPROVED),
    REVOKE(Who.PROVIDER, PortionState.APPROVED, PortionState.ACCEPTED),
    SETTLE(Who.PROVIDER, PortionState.APPROVED, PortionState.SETTLED),
    /** Takes a settlement back, by an entry of its own. */
    REVERSE(Who.PROVIDER, PortionState.SETTLED, PortionState.APPROVED),
    /** A duty is accepted as done, or a right is used: these need no approval. */
    FULFIL(Who.CUSTOMER, PortionState.ACCEPTED, PortionState.SETTLED);

    /** Which side may do it. */
    public enum Who {
        EITHER,
        OTHER_THAN_ISSUER,
        DISPUTER,
        OTHER_THAN_DISPUTER,
        /** Who owes. */
        PROVIDER,
        CUSTOMER
    }

    private final Who who;
    private final PortionState before;
    private final PortionState after;

    ActKind(Who who, PortionState before, PortionState after) {
        this.who = who;
        this.before = before;
        this.after = after;
    }

    public Who who() {
        return who;
    }

    /** One of these roles is needed. */
    public Set<Role> roles() {
        return switch (this) {
            case APPROVE, REVOKE -> Set.of(Role.FINANCE, Role.SIGNATORY);
            case FULFIL -> Set.of(Role.FINANCE, Role.OPERATIONS, Role.LEGAL, Role.SIGNATORY);
            case ACCEPT, DISPUTE, INSIST, GRANT, WITHDRAW, SETTLE, REVERSE -> Set.of(Role.FINANCE);
        };
    }

    /** The state in which it leaves a portion; empty if it cannot be done with one in this state. */
    public Optional<PortionState> from(PortionState state) {
        boolean notAnsweredEither = this == FULFIL && state == PortionState.OPEN;
        return state == before || notAnsweredEither ? Optional.of(after) : Optional.empty();
    }

    /** Whether it answers or takes back an earlier act, which the command names. */
    public boolean isAboutAnother() {
        return this == INSIST || this == GRANT || this == WITHDRAW || this == REVERSE;
    }
}

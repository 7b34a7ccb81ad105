package io.makegood.notice;

import io.makegood.party.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a letter is about, and who of an organisation gets it unless they chose otherwise. */
public enum NoticeKind {
    INVITATION,
    YOUR_TURN,
    BROKEN_OFF,
    OFFER,
    DECLINED,
    WITHDRAWN,
    IN_FORCE,
    STATEMENT,
    CHECKPOINT,
    ANSWER_SOON,
    DUTY_DUE,
    RIGHT_ENDS,
    CLAIM_ENDS;

    /** Nobody for an invitation, the one kind that cannot be refused: who is invited has no account yet. */
    public Set<Role> readers() {
        return switch (this) {
            case INVITATION -> Set.of();
            case YOUR_TURN, BROKEN_OFF, ANSWER_SOON -> Set.of(Role.NEGOTIATOR);
            case OFFER -> Set.of(Role.SIGNATORY);
            case DECLINED, WITHDRAWN -> Set.of(Role.NEGOTIATOR, Role.SIGNATORY);
            case IN_FORCE -> Set.of(Role.NEGOTIATOR, Role.SIGNATORY, Role.OPERATIONS, Role.FINANCE, Role.LEGAL);
            case STATEMENT, CLAIM_ENDS -> Set.of(Role.FINANCE);
            case CHECKPOINT -> Set.of(Role.LEGAL);
            case DUTY_DUE -> Set.of(Role.OPERATIONS);
            case RIGHT_ENDS -> Set.of(Role.SIGNATORY, Role.LEGAL);
        };
    }

    /** What somebody with these roles may choose. */
    public static List<NoticeKind> choices(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(kind -> kind.readers().stream().anyMatch(roles::contains))
                .toList();
    }
}

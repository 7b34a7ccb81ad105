package io.makegood.credit.duty;

import io.makegood.contract.ContractId;
import io.makegood.credit.StatementId;
import io.makegood.party.PersonId;
import java.util.Optional;
import java.util.UUID;

/** What somebody wants to do about a duty or a right; the identifier comes with the form, so that it is done once. */
public record DutyOrder(UUID id, ContractId contract, StatementId statement, int portion, Wish wish) {
    public static final int LONGEST = 10_000;

    /** The owner belongs to an assignment, the text to an answer, and the reason to a return. */
    public record Wish(DutyAct.Kind kind, Optional<PersonId> owner, String text) {
        public Wish {
            text = text.strip();
            boolean needsText = kind == DutyAct.Kind.ANSWER || kind == DutyAct.Kind.RETURN;
            if (text.length() > LONGEST
                    || (needsText && text.isEmpty())
                    || (kind == DutyAct.Kind.ASSIGN) != owner.isPresent()) {
                throw new IllegalArgumentException("Not " + kind + " with " + text.length() + " characters");
            }
        }
    }
}

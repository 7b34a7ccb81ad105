package io.makegood.web.credit.settlement;

import org.jspecify.annotations.Nullable;

/** What the forms of a settlement send; the act is the identifier under which the form acts once. */
final class SettlementForms {
    private SettlementForms() {}

    /** Accepting and approving: only with the box ticked. */
    record Confirmed(String act, @Nullable String confirmed) {
        boolean isConfirmed() {
            return "true".equals(confirmed);
        }
    }

    /** A dispute is of a portion, or of a record by its number, and has a reason. */
    record Dispute(String act, @Nullable Integer portion, String incident, String reason) {}

    /** An answer to an earlier act, with its reason. */
    record About(String act, String about, String reason) {}

    record Revocation(String act, String reason) {}

    record Settling(
            String act,
            String form,
            String reference,
            @Nullable String confirmed) {
        boolean isConfirmed() {
            return "true".equals(confirmed);
        }
    }
}

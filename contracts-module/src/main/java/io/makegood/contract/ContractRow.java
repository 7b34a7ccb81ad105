package io.makegood.contract;

import io.makegood.party.Organisation;

/** A contract in a list, as one of its parties sees it today. */
public record ContractRow(
        ContractId id, String title, Organisation provider, Organisation customer, Situation situation) {

    /** What binds today, what lies on the table, and whether our side has signed that. */
    public record Situation(Bond bond, OnOffer offer, boolean signedByUs) {}

    public enum Bond {
        /** Nothing has been agreed. */
        NONE,
        /** Agreed, and not in force yet. */
        AGREED,
        IN_FORCE,
        /** The agreed term is over. */
        ENDED
    }

    public enum OnOffer {
        NOTHING,
        BY_US,
        BY_THEM
    }
}

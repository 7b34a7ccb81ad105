package io.makegood.contract;

import io.makegood.terms.Header.Term;

/** What became of offering a draft. */
public sealed interface OfferResult {

    record Offered(VersionId version, int number) implements OfferResult {}

    /** Another version lies on the table: it must be signed, declined or withdrawn first. */
    record AlreadyOnOffer(int number) implements OfferResult {}

    /** The draft is not the one that was reviewed. */
    record DraftChanged(int revision) implements OfferResult {}

    /** The day does not lie in the term that the draft itself names. */
    record OutsideTerm(Term term) implements OfferResult {}

    /** The terms are the ones in force already. */
    record NothingNew(int number) implements OfferResult {}
}

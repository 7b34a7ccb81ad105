package io.makegood.contract;

import io.makegood.terms.Header.Term;
import io.makegood.terms.lint.Problem;
import java.util.List;

/** What became of offering a draft. */
public sealed interface OfferResult {

    record Offered(VersionId version, int number) implements OfferResult {}

    /** Another version lies on the table: it must be signed, declined or withdrawn first. */
    record AlreadyOnOffer(int number) implements OfferResult {}

    /** The parties are negotiating: what they agree on becomes the next version. */
    record UnderNegotiation() implements OfferResult {}

    /** The draft is not the one that was reviewed. */
    record DraftChanged(int revision) implements OfferResult {}

    /** The day does not lie in the term that the draft itself names. */
    record OutsideTerm(Term term) implements OfferResult {}

    /** The terms have errors, or the rules do not reproduce a worked example of theirs. */
    record TermsRefused(List<Problem> problems) implements OfferResult {
        public TermsRefused {
            problems = List.copyOf(problems);
        }
    }

    /** The terms are the ones in force already. */
    record NothingNew(int number) implements OfferResult {}
}

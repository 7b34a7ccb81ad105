package io.makegood.negotiation;

import io.makegood.contract.OfferResult;
import io.makegood.negotiation.Protocol.Ruling;

/** What became of a withdrawal, a new day, a confirmation or a breaking off. */
public sealed interface MoveResult {

    record Done() implements MoveResult {}

    /** It was so already: the same was sent before. */
    record AlreadySo() implements MoveResult {}

    record NotNow(Ruling why) implements MoveResult {}

    /** The proposal is not open any more. */
    record NoLongerOpen(Proposal proposal) implements MoveResult {}

    /** The day lies before today or is not later than the one that was said. */
    record WrongDay() implements MoveResult {}

    /** The agreed terms are not the ones that were read. */
    record OtherTerms() implements MoveResult {}

    /** Both have confirmed the same, and it lies on the table as the version of this number. */
    record Concluded(int version) implements MoveResult {}

    /** The agreed terms cannot be offered so. */
    record NotOffered(OfferResult why) implements MoveResult {}
}

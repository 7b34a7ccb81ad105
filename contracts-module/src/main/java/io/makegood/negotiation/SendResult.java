package io.makegood.negotiation;

import io.makegood.negotiation.Protocol.Ruling;

/** What became of sending a round. */
public sealed interface SendResult {

    /** The round is the entry of this number. */
    record Sent(int entry) implements SendResult {}

    /** The same round was sent before, perhaps by a second press of the button. */
    record AlreadySent(int entry) implements SendResult {}

    /** What would be sent now is not what was reviewed. */
    record Changed() implements SendResult {}

    record Incomplete() implements SendResult {}

    record NotNow(Ruling why) implements SendResult {}

    /** A version lies on the table: it must be signed, declined or withdrawn first. */
    record VersionOnOffer(int number) implements SendResult {}
}

package io.makegood.negotiation;

import io.makegood.audit.Sha256;
import io.makegood.contract.Side;
import io.makegood.party.PersonId;
import java.time.Instant;

/** An act as it was recorded: its place in the negotiation, counted from 1, by whom for which side, when, and its hash. */
public record Entry(int number, Signed by, Act act, Sha256 hash) {

    public record Signed(Side side, PersonId person, Instant at) {}

    public Side side() {
        return by.side();
    }
}

package io.makegood.audit;

import io.makegood.party.Actor;
import java.time.Instant;

/** Sees what is appended to a chain and what is signed of it, within the transaction that does so: both stand or neither. */
public interface Witness {
    void appended(ChainId chain, Actor actor, Instant at, AuditTrail.Done done);

    void taken(Checkpoint checkpoint);
}

package io.makegood.credit;

import io.makegood.assess.Assessment.Entitlement;
import java.time.ZoneId;
import java.util.List;

/** What follows from the issue of a statement, in the transaction of the issue and under the lock of its contract. */
public interface Consequence {
    void of(Issued issued);

    /** The lines of the statement are the entitlements in their order, counted from 1. */
    record Issued(Statement statement, Computed computed, ZoneId zone) {
        public List<Entitlement> lines() {
            return computed.entitlements();
        }
    }
}

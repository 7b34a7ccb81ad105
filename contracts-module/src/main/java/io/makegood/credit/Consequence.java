package io.makegood.credit;

import io.makegood.assess.Assessment.Entitlement;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What follows from the issue of a statement, in the transaction of the issue and under the lock of its contract. */
public interface Consequence {
    void of(Issued issued);

    /** The lines of the statement are the entitlements in their order, counted from 1, and after them the adjustments. */
    record Issued(Statement statement, Computed computed, List<Adjustment> adjustments, ZoneId zone) {
        public Issued {
            adjustments = List.copyOf(adjustments);
        }

        /** The lines of the statement's own month. */
        public List<Entitlement> lines() {
            return computed.entitlements();
        }

        /** The amounts of all lines in their order. */
        public List<Amount> amounts() {
            return Stream.concat(
                            lines().stream().map(line -> Amount.of(line.owed())),
                            adjustments.stream().map(Adjustment::difference))
                    .toList();
        }
    }
}

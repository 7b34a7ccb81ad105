package io.makegood.credit.close;

import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.time.YearMonth;

/** That somebody wants all months closed until one, that month included; the tally says how far it is. */
public record CloseRun(CloseRunId id, CloseScope scope, YearMonth until, Request request, Tally tally) {

    public record Request(Instant at, PersonId by, OrganisationId of) {}

    /** Contracts: all, those that are done, those that are parked; and the statements that were issued. */
    public record Tally(int contracts, int done, int parked, int statements) {
        public boolean isOver() {
            return done + parked == contracts;
        }
    }
}

package io.makegood.credit.close;

import io.makegood.contract.ContractId;
import io.makegood.party.PersonId;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** One contract of a run that a worker has taken on; the token tells it from any other that takes it over later. */
record Claim(CloseRun run, ContractId contract, UUID token, Optional<YearMonth> held, Optional<PersonId> released) {

    /** Whether a second person has looked at this month already. */
    boolean isReleased(YearMonth month) {
        return released.isPresent() && held.equals(Optional.of(month));
    }
}

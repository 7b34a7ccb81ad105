package io.makegood.web.credit;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** The month that runs where a contract counts its days: in Warsaw the new year is an hour older than in UTC. */
@Component
class RunningMonth {
    private final Contracts contracts;
    private final Clock clock;

    RunningMonth(Contracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    YearMonth of(Actor actor, ContractId contract) {
        return YearMonth.from(contracts.versions(actor, contract).today(clock.instant()));
    }
}

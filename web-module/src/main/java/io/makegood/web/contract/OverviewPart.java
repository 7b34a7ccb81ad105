package io.makegood.web.contract;

import io.makegood.contract.Contract;
import io.makegood.party.Actor;
import io.makegood.web.dashboard.DashboardContribution.Panel;
import java.util.Optional;

/** What another feature has to say on the first page of a contract; each is a bean, and all are asked. */
public interface OverviewPart {
    Optional<Panel> of(Actor actor, Contract contract);
}

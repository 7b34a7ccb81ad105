package io.makegood.negotiation;

import io.makegood.contract.ContractId;
import io.makegood.contract.OfferGuard;
import org.springframework.stereotype.Component;

/** While the parties negotiate nobody offers terms past the negotiation. */
@Component
class NegotiationGuard implements OfferGuard {
    private final StoredNegotiations negotiations;

    NegotiationGuard(StoredNegotiations negotiations) {
        this.negotiations = negotiations;
    }

    @Override
    public boolean holdsBack(ContractId contract) {
        return negotiations.isLive(contract);
    }
}

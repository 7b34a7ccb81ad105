package io.makegood.credit.close;

import io.makegood.contract.ContractId;
import io.makegood.contract.ContractRow;
import io.makegood.party.OrganisationId;

/** Which contracts a run closes, of those that the organisation is a party to. */
public sealed interface CloseScope {
    boolean covers(ContractRow row);

    record All() implements CloseScope {
        @Override
        public boolean covers(ContractRow row) {
            return true;
        }
    }

    /** The contracts with one other organisation. */
    record With(OrganisationId other) implements CloseScope {
        @Override
        public boolean covers(ContractRow row) {
            return row.customer().id().equals(other) || row.provider().id().equals(other);
        }
    }

    record One(ContractId contract) implements CloseScope {
        @Override
        public boolean covers(ContractRow row) {
            return row.id().equals(contract);
        }
    }
}

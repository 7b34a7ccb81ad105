package io.makegood.audit;

import java.util.UUID;

/** Which chain: a contract has one, under the contract's own identifier. */
public record ChainId(UUID contract) {
    @Override
    public String toString() {
        return contract.toString();
    }
}

package io.makegood.contract;

import io.makegood.audit.ChainId;
import io.makegood.party.NotFound;
import java.util.UUID;

/** Which contract. */
public record ContractId(UUID id) {
    public static ContractId random() {
        return new ContractId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static ContractId parse(String text) {
        return new ContractId(NotFound.unlessId(text));
    }

    /** The chain of what happened to the contract. */
    public ChainId chain() {
        return new ChainId(id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

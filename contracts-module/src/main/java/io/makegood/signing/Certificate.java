package io.makegood.signing;

import io.makegood.audit.Checkpoint;
import io.makegood.contract.Contract;
import io.makegood.contract.Version;
import java.util.List;
import java.util.Optional;

/**
 * What was signed by whom, and the signed checkpoint of the contract's history that holds it. With one signature it is a
 * receipt: nobody is bound yet.
 */
public record Certificate(
        Contract contract, Version version, List<Signature> signatures, Optional<Checkpoint> checkpoint) {
    public Certificate {
        signatures = List.copyOf(signatures);
    }

    public boolean isComplete() {
        return version.agreed();
    }
}

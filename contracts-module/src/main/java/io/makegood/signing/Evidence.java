package io.makegood.signing;

import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.contract.VersionId;
import io.makegood.party.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signatures that were given, for whoever may see the contract. */
@Service
public class Evidence {
    private final Contracts contracts;
    private final Signatures signatures;

    Evidence(Contracts contracts, Signatures signatures) {
        this.contracts = contracts;
        this.signatures = signatures;
    }

    /** Both signatures or one or none, the earlier one first. */
    @Transactional(readOnly = true)
    public List<Signature> signatures(Actor actor, VersionId id) {
        Version version = contracts.version(actor, id);
        return signatures.of(version.id());
    }
}

package io.makegood.signing;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Checkpoint;
import io.makegood.audit.Checkpoints;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of signed versions, for whoever may see the contract; there is none of a version that nobody has signed. */
@Service
public class Certificates {
    private final Contracts contracts;
    private final Evidence evidence;
    private final AuditTrail audit;
    private final Checkpoints checkpoints;

    Certificates(Contracts contracts, Evidence evidence, AuditTrail audit, Checkpoints checkpoints) {
        this.contracts = contracts;
        this.evidence = evidence;
        this.audit = audit;
        this.checkpoints = checkpoints;
    }

    @Transactional(readOnly = true)
    public Certificate of(Actor actor, ContractId id, int number) {
        Contract contract = contracts.of(actor, id);
        Version version = contracts.versions(actor, id).numbered(number);
        List<Signature> signatures = evidence.signatures(actor, version.id());
        if (signatures.isEmpty()) {
            throw new NotFound("certificate of version " + number);
        }
        return new Certificate(contract, version, signatures, checkpoint(id.chain(), number));
    }

    /** The first one taken after the last thing that the signatures of this version brought about. */
    private Optional<Checkpoint> checkpoint(ChainId chain, int number) {
        return audit.events(chain).stream()
                .filter(event ->
                        event.kind().equals("version.signed") || event.kind().equals("version.agreed"))
                .filter(event -> Integer.toString(number).equals(event.content().get("version")))
                .map(event -> event.link().number())
                .max(Integer::compare)
                .flatMap(last -> checkpoints.covering(chain, last));
    }
}

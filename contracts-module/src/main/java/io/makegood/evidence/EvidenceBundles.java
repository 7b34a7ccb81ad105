package io.makegood.evidence;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.Checkpoint;
import io.makegood.audit.Checkpoints;
import io.makegood.audit.PlatformKey;
import io.makegood.audit.Verification;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractWork;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.terms.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence bundles: everything that a stranger needs to check a contract, and nothing that is private to one side. Handing
 * one out is an event of the contract's history, and the checkpoint of that event closes the bundle.
 */
@Service
public class EvidenceBundles {
    private static final List<String> GUIDES = List.of("README.txt", "verify.sh");

    private final Contracts contracts;
    private final ContractWork work;
    private final ObjectProvider<BundleMaker> makers;
    private final AuditTrail audit;
    private final Checkpoints checkpoints;
    private final PlatformKey key;

    EvidenceBundles(
            Contracts contracts,
            ContractWork work,
            ObjectProvider<BundleMaker> makers,
            AuditTrail audit,
            Checkpoints checkpoints,
            PlatformKey key) {
        this.contracts = contracts;
        this.work = work;
        this.makers = makers;
        this.audit = audit;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    /** Makes a bundle for one of the parties; a history that does not hold any more is handed out as it is. */
    public Bundle make(Actor actor, ContractId id) {
        contracts.of(actor, id);
        return work.on(id, chain -> {
            if (audit.verify(chain) instanceof Verification.Intact) {
                audit.append(chain, actor, "evidence.exported", Map.of());
                checkpoints.take(chain);
            }
            return bundle(actor, id);
        });
    }

    /** Checks what lies in the database now; the verdict names the first place that does not hold. */
    public Verdict check(Actor actor, ContractId id) {
        contracts.of(actor, id);
        return work.on(id, chain -> {
            Verification history = audit.verify(chain);
            if (history instanceof Verification.Intact) {
                checkpoints.take(chain);
            }
            Verdict verdict = BundleVerifier.verify(bundle(actor, id), Optional.empty());
            return history instanceof Verification.Broken broken ? stored(broken, verdict) : verdict;
        });
    }

    /** The rows of the chain say more than their bytes do: number, hash and time beside them. */
    private static Verdict stored(Verification.Broken broken, Verdict verdict) {
        Problem problem =
                switch (broken.fault()) {
                    case CHANGED -> Problem.CHANGED;
                    case MISSING, CUT -> Problem.MISSING;
                    case UNLINKED -> Problem.UNLINKED;
                    case MISPLACED -> Problem.CONTRADICTED;
                };
        Verdict.Fault fault = new Verdict.Fault(ChainFiles.path(broken.number()), problem);
        return verdict.with(new Verdict.Step(Verdict.Subject.CHAIN, 0, Optional.of(fault)));
    }

    /** All checkpoints of a contract, the newest first. */
    @Transactional(readOnly = true)
    public List<Checkpoint> checkpoints(Actor actor, ContractId id) {
        return checkpoints.of(contracts.of(actor, id).id().chain());
    }

    private Bundle bundle(Actor actor, ContractId id) {
        Contract contract = contracts.of(actor, id);
        BundleMaker maker = makers.getObject();
        GUIDES.forEach(guide -> maker.with(guide, resource(guide)));
        maker.with(CheckpointsCheck.KEY, key.publicPem().getBytes(StandardCharsets.US_ASCII));
        maker.with("contract.json", JsonWriter.canonical(head(contract).json()));
        return maker.bundle(id);
    }

    /** Only what the chain proves: the names of the parties stand in the terms. */
    private static LineJson head(Contract contract) {
        return LineJson.empty()
                .with("format", Bundle.FORMAT)
                .with("contract", contract.id().toString())
                .with("title", contract.title())
                .with("provider", contract.provider().id().toString())
                .with("customer", contract.customer().id().toString());
    }

    private static byte[] resource(String name) {
        try (InputStream in = EvidenceBundles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The product lacks its " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

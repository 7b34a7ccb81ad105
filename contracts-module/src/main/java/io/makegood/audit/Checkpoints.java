package io.makegood.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signed checkpoints over the heads of the chains: taken when something is signed or issued and whenever evidence is handed
 * out. A chain alone does not show that its end was cut or rewritten; a checkpoint that a party kept does.
 */
@Service
public class Checkpoints {
    private final AuditHeads heads;
    private final StoredCheckpoints stored;
    private final PlatformKey key;
    private final Clock clock;
    private final ObjectProvider<Witness> witnesses;

    Checkpoints(
            AuditHeads heads,
            StoredCheckpoints stored,
            PlatformKey key,
            Clock clock,
            ObjectProvider<Witness> witnesses) {
        this.heads = heads;
        this.stored = stored;
        this.key = key;
        this.clock = clock;
        this.witnesses = witnesses;
    }

    /** The checkpoint of the chain as it ends now, within the caller's transaction; one event has one checkpoint. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Checkpoint take(ChainId chain) {
        AuditHeads.Head head = heads.lock(chain);
        Sha256 hash = head.hash().orElseThrow(() -> new IllegalStateException("Chain " + chain + " is empty"));
        return stored.at(chain, head.number()).orElseGet(() -> taken(chain, head.number(), hash));
    }

    private Checkpoint taken(ChainId chain, int number, Sha256 head) {
        Checkpoint.Said said = new Checkpoint.Said(
                chain, number, head, clock.instant().truncatedTo(ChronoUnit.MICROS), key.fingerprint());
        Checkpoint checkpoint = Checkpoint.signed(said, key);
        stored.add(checkpoint);
        witnesses.forEach(witness -> witness.taken(checkpoint));
        return checkpoint;
    }

    /** All of a chain, the newest first. */
    @Transactional(readOnly = true)
    public List<Checkpoint> of(ChainId chain) {
        return stored.of(chain);
    }

    /** The first one that covers the event of this number. */
    @Transactional(readOnly = true)
    public Optional<Checkpoint> covering(ChainId chain, int number) {
        return stored.of(chain).reversed().stream()
                .filter(checkpoint -> checkpoint.said().number() >= number)
                .findFirst();
    }
}

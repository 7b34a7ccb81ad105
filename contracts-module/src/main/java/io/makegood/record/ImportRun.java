package io.makegood.record;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractWork;
import io.makegood.party.Actor;
import io.makegood.record.ImportStates.Attempt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Records the rows of a file in one transaction, in batches: all of them or none, one event of the contract's chain. On its
 * way it tells how far it is, and gives up when it hears that it was cancelled. Other changes of the contract wait meanwhile.
 */
@Component
class ImportRun {
    private final ContractWork work;
    private final RecordStore store;
    private final Batches batches;
    private final ImportStates states;
    private final ImportRefusals refusals;
    private final AuditTrail audit;

    ImportRun(ContractWork work, RecordStore store, ImportStates states, ImportRefusals refusals, AuditTrail audit) {
        this.work = work;
        this.store = store;
        this.batches = new Batches(store);
        this.states = states;
        this.refusals = refusals;
        this.audit = audit;
    }

    /** By whom, which import, its rows, the contract's services, and whether refused rows may stay behind. */
    record Order(Actor actor, Import file, List<ReadRow> rows, List<String> services, boolean withoutRefused) {}

    /** Somebody cancelled the import or took it over, or rows were refused meanwhile: nothing of it stays. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp(ImportId id) {
            super("Import " + id + " was given up");
        }
    }

    void run(Order order, Attempt attempt) {
        boolean done = false;
        try {
            work.on(order.file().contract(), chain -> written(chain, order, attempt));
            done = true;
        } finally {
            if (!done) {
                states.fail(attempt);
            }
        }
    }

    private Import.Tally written(ChainId chain, Order order, Attempt attempt) {
        ImportPlan plan = store.plan(order.file().contract(), order.rows(), order.services(), order.actor());
        Import.Tally tally = plan.tally();
        if (tally.refused() > 0 && !order.withoutRefused()) {
            throw new GivenUp(attempt.id());
        }
        int idle = tally.rows() - tally.made() - tally.changed();
        Revision.Made made = store.made(order.actor(), "", attempt.id());
        Sha256 hash = batches.write(order.file().contract(), Target.of(plan), made, done -> goOn(attempt, idle + done));
        refuse(attempt, plan);
        goOn(attempt, tally.rows());
        audit.append(chain, order.actor(), "records.imported", told(order, tally, hash));
        if (!states.finish(attempt, tally)) {
            throw new GivenUp(attempt.id());
        }
        return tally;
    }

    private void goOn(Attempt attempt, int done) {
        if (!states.alive(attempt, done)) {
            throw new GivenUp(attempt.id());
        }
    }

    private void refuse(Attempt attempt, ImportPlan plan) {
        List<PlannedRow> refused = plan.rows().stream()
                .filter(row -> row.outcome() == Preview.Outcome.REFUSED)
                .toList();
        for (int from = 0; from < refused.size(); from += Batches.SIZE) {
            refusals.add(attempt.id(), from, refused.subList(from, Math.min(from + Batches.SIZE, refused.size())));
        }
    }

    /** What the chain keeps: the file, how it was read, what came of it, and the hash over what was written. */
    private static Map<String, String> told(Order order, Import.Tally tally, Sha256 hash) {
        Map<String, String> told = new HashMap<>(tally.words());
        told.put("import", order.file().id().toString());
        told.put("file", order.file().file().hash().hex());
        told.put("reader", order.file().plan().reader());
        told.put("sha256", hash.hex());
        return told;
    }
}

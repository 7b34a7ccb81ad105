package io.makegood.record;

import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes many revisions with few statements, under the contract's lock, holding no more than one batch in memory. */
final class Batches {
    static final int SIZE = 1_000;

    private final RecordStore store;

    Batches(RecordStore store) {
        this.store = store;
    }

    /** Tells before each batch how many are written; returns the hash over all. */
    Sha256 write(ContractId contract, List<Target> targets, Revision.Made made, IntConsumer before) {
        StepsHash hash = new StepsHash();
        for (int from = 0; from < targets.size(); from += SIZE) {
            before.accept(from);
            List<Step> steps = targets.subList(from, Math.min(from + SIZE, targets.size())).stream()
                    .map(target -> target.step(made))
                    .toList();
            store.write(contract, steps);
            hash.add(steps);
        }
        return hash.value();
    }
}

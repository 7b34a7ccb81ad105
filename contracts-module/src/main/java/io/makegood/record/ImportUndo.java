package io.makegood.record;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.contract.ContractWork;
import io.makegood.party.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes back what an import recorded, by new revisions: a record that it made is withdrawn, one that it changed says again what
 * it said before. What was corrected since stays. One transaction, one event.
 */
@Component
class ImportUndo {
    private final ContractWork work;
    private final RecordStore store;
    private final RecordRevisions revisions;
    private final ImportStates states;
    private final AuditTrail audit;

    ImportUndo(ContractWork work, RecordStore store, RecordRevisions revisions, ImportStates states, AuditTrail audit) {
        this.work = work;
        this.store = store;
        this.revisions = revisions;
        this.states = states;
        this.audit = audit;
    }

    UndoResult undo(Actor actor, Import file, String reason) {
        return work.on(file.contract(), chain -> {
            if (!states.undo(file.id())) {
                return new UndoResult.NothingToUndo();
            }
            return undone(chain, actor, file, store.made(actor, reason));
        });
    }

    private UndoResult undone(ChainId chain, Actor actor, Import file, Revision.Made made) {
        StepsHash hash = new StepsHash();
        int undone = 0;
        int kept = 0;
        List<Imported> some = revisions.importedBy(file.id(), Optional.empty(), Batches.SIZE);
        while (!some.isEmpty()) {
            List<Step> steps = some.stream()
                    .filter(Imported::isLatest)
                    .map(imported -> imported.undone(made))
                    .toList();
            store.write(file.contract(), steps);
            hash.add(steps);
            undone += steps.size();
            kept += some.size() - steps.size();
            some = revisions.importedBy(
                    file.id(), Optional.of(some.getLast().head().id()), Batches.SIZE);
        }
        Map<String, String> told = new HashMap<>();
        told.put("import", file.id().toString());
        told.put("undone", Integer.toString(undone));
        told.put("kept", Integer.toString(kept));
        told.put("sha256", hash.value().hex());
        audit.append(chain, actor, "records.import.undone", told);
        return new UndoResult.Undone(undone, kept);
    }
}

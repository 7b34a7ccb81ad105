package io.makegood.record;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.record.Preview.Outcome;
import io.makegood.record.reader.Intake;
import io.makegood.record.reader.Row;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Imports as they are looked at: who sees which, what a file says, and what it would do. */
@Component
class ImportDesk {
    private final ContractScope scope;
    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportRefusals refusals;
    private final RecordStore store;

    ImportDesk(ContractScope scope, ImportFiles files, ImportRows rows, ImportRefusals refusals, RecordStore store) {
        this.scope = scope;
        this.files = files;
        this.rows = rows;
        this.refusals = refusals;
        this.store = store;
    }

    void requireRecorder(Actor actor, ContractId contract) {
        NotPermitted.unlessOneOf(actor, Role.OPERATIONS);
        scope.requireVisible(actor, contract);
    }

    List<Import> recent(Actor actor, ContractId contract) {
        scope.requireVisible(actor, contract);
        return files.recent(contract, actor.organisation());
    }

    List<Row.Refused> refused(Import one, int page) {
        return refusals.of(one.id(), Math.max(page, 1));
    }

    List<Revision> recorded(Import one, int page) {
        return store.madeBy(one.id(), Math.max(page, 1));
    }

    /** What the actor may see: the own party's, and what the other party has committed. */
    Import visible(Actor actor, ContractId contract, ImportId id) {
        scope.requireVisible(actor, contract);
        return files.find(contract, id)
                .filter(one -> one.isShared() || isOwn(actor, one))
                .orElseThrow(() -> new NotFound("import " + id + " of contract " + contract));
    }

    /** What the actor may work on. */
    Import own(Actor actor, ContractId contract, ImportId id) {
        NotPermitted.unlessOneOf(actor, Role.OPERATIONS);
        Import one = visible(actor, contract, id);
        if (!isOwn(actor, one)) {
            throw new NotPermitted("Import " + id + " is the other party's");
        }
        return one;
    }

    Intake intake(Actor actor, Import one) {
        return new Intake(
                files.upload(one), scope.of(actor, one.contract()), one.plan().answers());
    }

    int openQuestions(Actor actor, Import one) {
        return ImportRows.open(one.plan(), intake(actor, one));
    }

    ImportRun.Order order(Actor actor, Import one, boolean withoutRefused) {
        List<ReadRow> read = rows.of(one.id(), one.plan(), () -> intake(actor, one));
        return new ImportRun.Order(
                actor, one, read, ContractScope.services(scope.of(actor, one.contract())), withoutRefused);
    }

    ImportPlan plan(ImportRun.Order order) {
        return store.plan(order.file().contract(), order.rows(), order.services(), order.actor());
    }

    Preview preview(ImportPlan plan, Optional<Outcome> only, int page) {
        List<PlannedRow> found = plan.rows().stream()
                .filter(row -> only.isEmpty() || only.get() == row.outcome())
                .toList();
        List<Preview.Line> lines = found.stream()
                .skip((Math.max(page, 1) - 1L) * Preview.PAGE_SIZE)
                .limit(Preview.PAGE_SIZE)
                .map(this::line)
                .toList();
        return new Preview(plan.tally(), lines, found.size());
    }

    private Preview.Line line(PlannedRow row) {
        return new Preview.Line(
                row.row().origin(),
                row.outcome(),
                row.fact(),
                row.head().map(store::latest).map(Revision::fact),
                row.problems());
    }

    private static boolean isOwn(Actor actor, Import one) {
        return one.uploaded().of().equals(actor.organisation());
    }
}

package io.makegood.record;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.Preview.Outcome;
import io.makegood.record.reader.Answers;
import io.makegood.record.reader.Intake;
import io.makegood.record.reader.Readers;
import io.makegood.record.reader.Row;
import io.makegood.record.reader.Upload;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that become records: uploaded, read by the user's answers, looked at, committed in the background, undone. Until it is
 * committed an import is its own party's business. The same file again makes no revision.
 */
@Service
public class Imports {
    private final ImportDesk desk;
    private final ImportFiles files;
    private final ImportStates states;
    private final ImportWorkers workers;
    private final ImportUndo undo;

    Imports(ImportDesk desk, ImportFiles files, ImportStates states, ImportWorkers workers, ImportUndo undo) {
        this.desk = desk;
        this.files = files;
        this.states = states;
        this.workers = workers;
        this.undo = undo;
    }

    /** Keeps the file for the actor's party. */
    @Transactional
    public ImportId begin(Actor actor, ContractId contract, Upload upload) {
        desk.requireRecorder(actor, contract);
        Readers.refuseBroken(upload);
        ImportId id = ImportId.random();
        files.add(id, actor, contract, upload);
        states.add(id);
        return id;
    }

    @Transactional(readOnly = true)
    public Import of(Actor actor, ContractId contract, ImportId id) {
        return desk.visible(actor, contract, id);
    }

    /** The party's own and what the other has committed, the newest first. */
    @Transactional(readOnly = true)
    public List<Import> recent(Actor actor, ContractId contract) {
        return desk.recent(actor, contract);
    }

    /** Keeps what was answered so far, with the word of a reader or none; false if the import runs or is over. */
    @Transactional
    public boolean answer(Actor actor, ContractId contract, ImportId id, String reader, Answers answers) {
        if (!reader.isEmpty() && Readers.ofWord(reader).isEmpty()) {
            throw new IllegalArgumentException("There is no such reader");
        }
        return states.answer(desk.own(actor, contract, id).id(), new Import.Plan(reader, answers));
    }

    /** The file, what the contract offers to map it to, and the answers so far. */
    @Transactional(readOnly = true)
    public Intake intake(Actor actor, ContractId contract, ImportId id) {
        return desk.intake(actor, desk.own(actor, contract, id));
    }

    /** What the import would do now; {@link IllegalStateException} while questions are open. Pages are counted from 1. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, ContractId contract, ImportId id, Optional<Outcome> only, int page) {
        Import one = desk.own(actor, contract, id);
        return desk.preview(desk.plan(desk.order(actor, one, false)), only, page);
    }

    /** Starts recording; with refused rows only if the user says that the rest shall be recorded without them. */
    public CommitResult commit(Actor actor, ContractId contract, ImportId id, boolean withoutRefused) {
        Import one = desk.own(actor, contract, id);
        return switch (one.progress().state()) {
            case COMMITTED, UNDONE -> new CommitResult.AlreadyCommitted();
            case COMMITTING -> new CommitResult.AlreadyRunning();
            case OPEN, FAILED, CANCELLED -> start(actor, one, withoutRefused);
        };
    }

    @Transactional(readOnly = true)
    public Import.Progress progress(Actor actor, ContractId contract, ImportId id) {
        return desk.visible(actor, contract, id).progress();
    }

    /** Gives the import up, if it is not committed yet; nothing of it is recorded. */
    @Transactional
    public void cancel(Actor actor, ContractId contract, ImportId id) {
        states.cancel(desk.own(actor, contract, id).id());
    }

    /** Takes back what the import recorded, as one step; what was corrected since stays. */
    public UndoResult undo(Actor actor, ContractId contract, ImportId id, String reason) {
        return undo.undo(actor, desk.own(actor, contract, id), Change.reason(reason));
    }

    /** The revisions that the import made, what began last first, in pages as long as those of the list of records. */
    @Transactional(readOnly = true)
    public List<Revision> recorded(Actor actor, ContractId contract, ImportId id, int page) {
        return desk.recorded(desk.visible(actor, contract, id), page);
    }

    /** Rows that a committed import did not record, a page of a hundred; pages are counted from 1. */
    @Transactional(readOnly = true)
    public List<Row.Refused> refused(Actor actor, ContractId contract, ImportId id, int page) {
        return desk.refused(desk.visible(actor, contract, id), page);
    }

    private CommitResult start(Actor actor, Import one, boolean withoutRefused) {
        int open = desk.openQuestions(actor, one);
        if (open > 0) {
            return new CommitResult.QuestionsOpen(open);
        }
        ImportRun.Order order = desk.order(actor, one, withoutRefused);
        int refused = desk.plan(order).tally().refused();
        if (refused > 0 && !withoutRefused) {
            return new CommitResult.RefusedRowsLeft(refused);
        }
        return workers.start(order) ? new CommitResult.Started() : new CommitResult.AlreadyRunning();
    }
}

package io.makegood.record;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractWork;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Intake.Offer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened, as the parties recorded it. Nothing is overwritten: a correction is a new revision, made by the party that
 * recorded the thing, and tells when, who and why.
 */
@Service
public class Records {
    private final ContractScope scope;
    private final ContractWork work;
    private final RecordStore store;
    private final SelectRecords select;
    private final SelectChanges changes;
    private final AuditTrail audit;

    Records(
            ContractScope scope,
            ContractWork work,
            RecordStore store,
            SelectRecords select,
            SelectChanges changes,
            AuditTrail audit) {
        this.scope = scope;
        this.work = work;
        this.store = store;
        this.select = select;
        this.changes = changes;
        this.audit = audit;
    }

    /** Records a fact for the actor's party; its id must be new among the contract's records of the kind. */
    public RecordResult record(Actor actor, ContractId contract, Fact fact) {
        NotPermitted.unlessOneOf(actor, Role.OPERATIONS);
        return switch (checked(actor, contract, fact)) {
            case Checked.Unfit unfit -> new RecordResult.Refused(unfit.problem());
            case Checked.Fit fit -> work.on(contract, chain -> recorded(chain, actor, contract, fit.content()));
        };
    }

    /**
     * Records what came in at once, from a monitor say: what is new becomes a record, what is known and differs a revision with
     * the reason. One event of the chain; the preview tells what became of the facts, and shows those that were refused.
     */
    public Preview recordAll(Actor actor, ContractId contract, List<Fact> facts, String reason) {
        NotPermitted.unlessOneOf(actor, Role.OPERATIONS);
        List<String> services = ContractScope.services(scope.of(actor, contract));
        List<ReadRow> rows = ReadRow.of(facts);
        return work.on(contract, chain -> {
            ImportPlan plan = store.plan(contract, rows, services, actor);
            List<Target> targets = Target.of(plan);
            if (!targets.isEmpty()) {
                Sha256 hash = new Batches(store).write(contract, targets, store.made(actor, reason), written -> {});
                Map<String, String> told = new HashMap<>(plan.tally().words());
                told.put("sha256", hash.hex());
                audit.append(chain, actor, "records.made", told);
            }
            return plan.refused();
        });
    }

    /** Makes a revision that says something else; a record that was withdrawn counts again. */
    public ChangeResult correct(Actor actor, ContractId contract, RecordId id, Change change) {
        NotPermitted.unlessOneOf(actor, Role.OPERATIONS);
        return switch (checked(actor, contract, change.fact())) {
            case Checked.Unfit unfit -> new ChangeResult.Refused(unfit.problem());
            case Checked.Fit fit -> work.on(contract, chain -> corrected(chain, actor, contract, id, change));
        };
    }

    /** Makes a revision by which the record does not count any more. */
    public ChangeResult withdraw(Actor actor, ContractId contract, RecordId id, Withdrawal withdrawal) {
        NotPermitted.unlessOneOf(actor, Role.OPERATIONS);
        scope.requireVisible(actor, contract);
        return work.on(contract, chain -> withdrawn(chain, actor, contract, id, withdrawal));
    }

    /** One page of the newest revisions that the search finds, what began last first. */
    @Transactional(readOnly = true)
    public List<Revision> visible(Actor actor, ContractId contract, RecordSearch search) {
        return select.page(contract, search, scope.of(actor, contract).zone());
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, ContractId contract, RecordSearch search) {
        return select.count(contract, search, scope.of(actor, contract).zone());
    }

    /** One record with its history. */
    @Transactional(readOnly = true)
    public Recorded of(Actor actor, ContractId contract, RecordId id) {
        scope.requireVisible(actor, contract);
        return recorded(contract, id);
    }

    /** What a record can speak of: the services of all agreed terms and of the offer, and the contract's zone. */
    @Transactional(readOnly = true)
    public Offer offer(Actor actor, ContractId contract) {
        return scope.of(actor, contract);
    }

    /** The earliest moment about which something was recorded or changed from another one on; that of a claim is any. */
    @Transactional(readOnly = true)
    public Optional<Instant> changedSince(ContractId contract, Instant since) {
        return changes.anyClaim(contract, since) ? Optional.of(Instant.EPOCH) : changes.earliest(contract, since);
    }

    /** The facts that count now and of which some part lies in the span. For work without an actor; pages ask {@link #of}. */
    @Transactional(readOnly = true)
    public Facts facts(ContractId contract, Interval span) {
        return store.facts(contract, span);
    }

    /** As {@link #facts}, with what had been recorded by an instant. */
    @Transactional(readOnly = true)
    public Facts factsKnownAt(ContractId contract, Interval span, Instant knownAt) {
        return store.factsKnownAt(contract, span, knownAt);
    }

    /** An id that no record of the kind has, such as {@code INC-2026-0007}; a proposal that nobody else is kept from. */
    @Transactional(readOnly = true)
    public String nextId(ContractId contract, Kind kind) {
        return store.nextId(contract, kind);
    }

    /** As {@link #of}, for work that has seen who asks. */
    @Transactional(readOnly = true)
    public Recorded recorded(ContractId contract, RecordId id) {
        return store.find(contract, id).orElseThrow(() -> missing(contract, id));
    }

    /** Why a fact cannot be a record of the contract. NotFound for strangers. */
    @Transactional(readOnly = true)
    public Optional<Problem> problem(Actor actor, ContractId contract, Fact fact) {
        return checked(actor, contract, fact) instanceof Checked.Unfit unfit
                ? Optional.of(unfit.problem())
                : Optional.empty();
    }

    /** How a record shall read after both parties have decided, and why. */
    public record Settled(Fact fact, boolean counts, String reason) {}

    /** Makes the revision that both parties have decided, whoever recorded the thing; under the contract's lock. */
    public Revision settle(ChainId chain, Actor actor, Recorded recorded, Settled settled) {
        ContractId contract = recorded.contract();
        Head head = store.lock(contract, recorded.id()).orElseThrow(() -> missing(contract, recorded.id()));
        Revision.Made made = store.made(actor, settled.reason());
        Step step = Step.next(head, Content.of(settled.fact()), !settled.counts(), made);
        return write(chain, actor, contract, step, "record.decided");
    }

    private Checked checked(Actor actor, ContractId contract, Fact fact) {
        return ContractScope.problem(fact, ContractScope.services(scope.of(actor, contract)))
                .<Checked>map(Checked.Unfit::new)
                .orElseGet(() -> Content.check(fact));
    }

    private RecordResult recorded(ChainId chain, Actor actor, ContractId contract, Content content) {
        Optional<Head> taken = store.known(contract, Key.of(content.fact()));
        if (taken.isPresent()) {
            return new RecordResult.IdTaken(taken.get().id());
        }
        Step step = Step.first(RecordId.random(), content, store.made(actor, ""));
        write(chain, actor, contract, step, "record.made");
        return new RecordResult.Done(step.head().id());
    }

    private ChangeResult corrected(ChainId chain, Actor actor, ContractId contract, RecordId id, Change change) {
        Head head = ours(actor, contract, id);
        Content content = Content.of(change.fact());
        if (!Key.of(change.fact()).equals(head.key())) {
            throw new IllegalArgumentException("A correction keeps kind and id of " + head.key());
        }
        if (head.says(content.hash())) {
            return new ChangeResult.Unchanged();
        }
        if (head.state().number() != change.basedOn()) {
            return new ChangeResult.Stale(store.latest(head));
        }
        Step step = Step.next(head, content, false, store.made(actor, change.reason()));
        return new ChangeResult.Changed(write(chain, actor, contract, step, "record.corrected"));
    }

    private ChangeResult withdrawn(ChainId chain, Actor actor, ContractId contract, RecordId id, Withdrawal why) {
        Head head = ours(actor, contract, id);
        if (head.state().withdrawn()) {
            return new ChangeResult.Unchanged();
        }
        if (head.state().number() != why.basedOn()) {
            return new ChangeResult.Stale(store.latest(head));
        }
        Content content = Content.of(store.latest(head).fact());
        Step step = Step.next(head, content, true, store.made(actor, why.reason()));
        return new ChangeResult.Changed(write(chain, actor, contract, step, "record.withdrawn"));
    }

    private Revision write(ChainId chain, Actor actor, ContractId contract, Step step, String what) {
        store.write(contract, List.of(step));
        Head head = step.head();
        audit.append(
                chain,
                actor,
                what,
                Map.of(
                        "record", head.id().toString(),
                        "kind", head.key().kind().word(),
                        "id", head.key().factId(),
                        "revision", Integer.toString(head.state().number()),
                        "sha256", head.state().hash().hex()));
        return step.revision();
    }

    private Head ours(Actor actor, ContractId contract, RecordId id) {
        Head head = store.lock(contract, id).orElseThrow(() -> missing(contract, id));
        if (!head.party().equals(actor.organisation())) {
            throw new NotPermitted("Record " + id + " is the other party's");
        }
        return head;
    }

    private static NotFound missing(ContractId contract, RecordId id) {
        return new NotFound("record " + id + " of contract " + contract);
    }
}

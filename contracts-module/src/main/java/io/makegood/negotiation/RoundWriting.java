package io.makegood.negotiation;

import io.makegood.contract.ContractId;
import io.makegood.contract.ContractWork;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.SaveDraft;
import io.makegood.contract.Side;
import io.makegood.negotiation.Assembly.Cut;
import io.makegood.negotiation.RoundDraft.Closing;
import io.makegood.negotiation.RoundDraft.Mark;
import io.makegood.negotiation.RoundDraft.Said;
import io.makegood.negotiation.change.Change;
import io.makegood.negotiation.change.Cutting;
import io.makegood.negotiation.change.PartKey;
import io.makegood.negotiation.change.TwiceNamed;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.terms.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preparing a round: answers and reasons beside the changes that the own draft of the terms makes. Nobody else sees it. */
@Service
public class RoundWriting {
    private final Contracts contracts;
    private final Negotiations negotiations;
    private final Drafts drafts;
    private final RoundDrafts roundDrafts;
    private final ContractWork work;
    private final Clock clock;

    RoundWriting(
            Contracts contracts,
            Negotiations negotiations,
            Drafts drafts,
            RoundDrafts roundDrafts,
            ContractWork work,
            Clock clock) {
        this.contracts = contracts;
        this.negotiations = negotiations;
        this.drafts = drafts;
        this.roundDrafts = roundDrafts;
        this.work = work;
        this.clock = clock;
    }

    /** What the actor's side would send now. */
    @Transactional(readOnly = true)
    public Prepared prepared(Actor actor, ContractId id) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR, Role.SIGNATORY, Role.LEGAL);
        Negotiation negotiation = negotiations.current(actor, id);
        Side side = contracts.of(actor, id).side(actor);
        StoredDraft written = roundDrafts.of(id, actor.organisation());
        Cut edits = cut(negotiation, written, drafts.of(actor, id));
        return Assembly.of(negotiation, side, written, edits, negotiation.dayOf(clock.instant()));
    }

    /** Marks an answer to a proposal, and to its package; nothing takes the mark away. Doing it twice changes nothing more. */
    public void mark(Actor actor, ContractId id, int proposal, Optional<Mark> mark) {
        Prepared prepared = prepared(actor, id);
        List<Proposal> together =
                prepared.negotiation().together(prepared.negotiation().proposal(proposal));
        write(actor, id, draft -> {
            RoundDraft marked = draft;
            for (Proposal one : together) {
                marked = marked.marked(one.number(), mark);
            }
            return marked;
        });
    }

    /** Accepts every open proposal of the other side to which no answer is prepared yet. */
    public void acceptTheRest(Actor actor, ContractId id) {
        List<Proposal> rest = prepared(actor, id).answers().stream()
                .filter(answer -> answer.choice().isEmpty())
                .map(Prepared.Answering::proposal)
                .toList();
        write(actor, id, draft -> {
            RoundDraft marked = draft;
            for (Proposal one : rest) {
                marked = marked.marked(one.number(), Optional.of(new Mark(Act.Choice.ACCEPT, "")));
            }
            return marked;
        });
    }

    /** Puts the other side's text into the own draft, to be changed there. */
    public void counter(Actor actor, ContractId id, int proposal) {
        Prepared prepared = prepared(actor, id);
        Proposal theirs = prepared.negotiation().proposal(proposal);
        mark(actor, id, proposal, Optional.of(new Mark(Act.Choice.COUNTER, "")));
        boolean edited = prepared.changes().stream()
                .anyMatch(change -> change.part().equals(theirs.change().part()));
        if (!edited) {
            edit(actor, id, terms -> Cutting.applied(terms, List.of(theirs.change())));
        }
    }

    /** Keeps reasons, packages, note and day, unless somebody of the own side wrote since this revision. */
    public DraftResult say(Actor actor, ContractId id, int revision, Map<String, Said> said, Closing closing) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        contracts.of(actor, id);
        return work.on(id, chain -> {
            Prepared prepared = prepared(actor, id);
            RoundDraft next = prepared.draft().content().saying(said, closing);
            if (prepared.draft().content().equals(next)) {
                return new DraftResult.Kept(prepared.draft().revision());
            }
            if (prepared.draft().revision() != revision) {
                return new DraftResult.Stale(prepared);
            }
            put(actor, id, next);
            return new DraftResult.Kept(revision + 1);
        });
    }

    /** Makes a part of the own draft again what is agreed. */
    public DraftResult takeBack(Actor actor, ContractId id, PartKey part) {
        return edit(actor, id, terms -> {
            Terms agreed = negotiations.current(actor, id).agreed();
            List<Change> others = Cutting.between(agreed, terms).stream()
                    .filter(change -> !change.part().equals(part))
                    .toList();
            return Cutting.applied(agreed, others);
        });
    }

    LocalDate today(Prepared prepared) {
        return prepared.negotiation().dayOf(clock.instant());
    }

    private DraftResult edit(Actor actor, ContractId id, UnaryOperator<Terms> change) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        return work.on(id, chain -> {
            Draft draft = drafts.of(actor, id);
            Terms next = change.apply(upToDate(actor, id, draft));
            if (next.equals(draft.terms())) {
                return new DraftResult.Kept(draft.revision());
            }
            StoredDraft written = roundDrafts.of(id, actor.organisation());
            int entries = negotiations.current(actor, id).entries().size();
            roundDrafts.put(actor.person(), id, actor.organisation(), written.next(written.content(), entries));
            return drafts.save(actor, id, next, draft.revision()) instanceof SaveDraft.Saved saved
                    ? new DraftResult.Kept(saved.revision())
                    : new DraftResult.TermsStale();
        });
    }

    private Terms upToDate(Actor actor, ContractId id, Draft draft) {
        Negotiation negotiation = negotiations.current(actor, id);
        Terms synced =
                negotiation.agreedAfter(roundDrafts.of(id, actor.organisation()).synced());
        return Carrying.rebased(draft.terms(), synced, negotiation.agreed());
    }

    private void write(Actor actor, ContractId id, UnaryOperator<RoundDraft> change) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        work.on(id, chain -> {
            RoundDraft draft = roundDrafts.of(id, actor.organisation()).content();
            RoundDraft next = change.apply(draft);
            if (!next.equals(draft)) {
                put(actor, id, next);
            }
            return next;
        });
    }

    private void put(Actor actor, ContractId id, RoundDraft content) {
        StoredDraft written = roundDrafts.of(id, actor.organisation());
        roundDrafts.put(actor.person(), id, actor.organisation(), written.next(content, written.synced()));
    }

    private static Cut cut(Negotiation negotiation, StoredDraft written, Draft draft) {
        if (draft.revision() == 0) {
            return new Cut(List.of(), Optional.empty());
        }
        Terms agreed = negotiation.agreed();
        try {
            Terms own = Carrying.rebased(draft.terms(), negotiation.agreedAfter(written.synced()), agreed);
            return new Cut(Cutting.between(agreed, own), Optional.empty());
        } catch (TwiceNamed twice) {
            return new Cut(List.of(), Optional.of(twice.part()));
        }
    }
}

package io.makegood.contract;

import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.terms.Terms;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each party is writing by itself, until it offers it. */
@Service
public class Drafts {
    private final Contracts contracts;
    private final ContractDrafts drafts;
    private final ContractWork work;
    private final Clock clock;

    Drafts(Contracts contracts, ContractDrafts drafts, ContractWork work, Clock clock) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.work = work;
        this.clock = clock;
    }

    /** The draft of the actor's organisation; with nothing saved yet, where it would begin. */
    @Transactional(readOnly = true)
    public Draft of(Actor actor, ContractId id) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR, Role.SIGNATORY, Role.LEGAL);
        Contract contract = contracts.of(actor, id);
        return drafts.find(actor, id).orElseGet(() -> beginning(actor, contract));
    }

    /**
     * Saves the terms if nobody else of the organisation has saved since the revision they are based on. Saving what is there
     * already changes nothing, not even the revision.
     */
    public SaveDraft save(Actor actor, ContractId id, Terms terms, int basedOnRevision) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        Contract contract = contracts.of(actor, id);
        return work.on(id, chain -> {
            Draft current = drafts.find(actor, id).orElseGet(() -> beginning(actor, contract));
            if (current.revision() != basedOnRevision) {
                return new SaveDraft.StaleDraft(current);
            }
            if (current.revision() > 0 && current.terms().equals(terms)) {
                return new SaveDraft.Saved(current.revision());
            }
            store(actor, current, terms);
            return new SaveDraft.Saved(current.revision() + 1);
        });
    }

    /** Throws away what was written and begins again from the newest version. */
    public SaveDraft restart(Actor actor, ContractId id, int basedOnRevision) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        Contract contract = contracts.of(actor, id);
        return work.on(id, chain -> {
            Draft beginning = beginning(actor, contract);
            SaveDraft saved = save(actor, id, beginning.terms(), basedOnRevision);
            if (saved instanceof SaveDraft.Saved) {
                drafts.setBasedOn(actor, id, beginning.basedOn());
            }
            return saved;
        });
    }

    /** Terms that name the parties and say nothing else, with which writing begins when there is no version yet. */
    @Transactional(readOnly = true)
    public Terms blank(Actor actor, ContractId id) {
        return EmptyTerms.of(contracts.of(actor, id), clock.instant());
    }

    /**
     * Brings an organisation's draft up to date with what both parties see: {@code change} makes the new draft of what was
     * saved (of nothing where nothing was).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carry(Actor by, ContractId id, OrganisationId organisation, Function<Optional<Terms>, Terms> change) {
        Optional<Terms> saved = drafts.terms(id, organisation);
        Terms next = change.apply(saved);
        if (saved.isEmpty()) {
            int newest =
                    contracts.versions(by, id).latest().map(Version::number).orElse(0);
            drafts.add(by.person(), id, organisation, next, newest);
        } else if (!saved.get().equals(next)) {
            drafts.carry(by.person(), id, organisation, next);
        }
    }

    /** The draft and the version of this number are now the same terms. */
    void offered(Actor actor, ContractId id, int number) {
        drafts.setBasedOn(actor, id, number);
    }

    private void store(Actor actor, Draft current, Terms terms) {
        if (current.revision() == 0) {
            drafts.add(actor, current.contract(), terms, current.basedOn());
        } else {
            drafts.replace(actor, current.contract(), terms, current.revision() + 1);
        }
    }

    private Draft beginning(Actor actor, Contract contract) {
        Optional<Version> newest = contracts.versions(actor, contract.id()).latest();
        Terms terms = newest.map(Version::terms).orElseGet(() -> EmptyTerms.of(contract, clock.instant()));
        return new Draft(contract.id(), terms, 0, newest.map(Version::number).orElse(0), Optional.empty());
    }
}

package io.makegood.negotiation;

import io.makegood.contract.Contract;
import io.makegood.contract.Contracts;
import io.makegood.contract.Drafts;
import io.makegood.contract.Side;
import io.makegood.negotiation.change.Cutting;
import io.makegood.negotiation.change.TwiceNamed;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.terms.Terms;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings the private drafts of both sides up to date with what was recorded. */
@Component
class Carrying {
    private final Contracts contracts;
    private final Drafts drafts;
    private final RoundDrafts roundDrafts;
    private final Clock clock;

    Carrying(Contracts contracts, Drafts drafts, RoundDrafts roundDrafts, Clock clock) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.roundDrafts = roundDrafts;
        this.clock = clock;
    }

    void after(Actor actor, Negotiation before, Negotiation after) {
        Contract contract = contracts.of(actor, after.contract());
        for (Side side : Side.values()) {
            carry(actor, contract.party(side).id(), side, before, after);
        }
    }

    /** What was sent is no draft any more; what was not sent yet is put on top of what is agreed now. */
    private void carry(Actor actor, OrganisationId party, Side side, Negotiation before, Negotiation after) {
        Entry last = after.entries().getLast();
        boolean sent = last.act() instanceof Act.Round && last.side() == side;
        StoredDraft written = roundDrafts.of(after.contract(), party);
        Terms synced = before.agreedAfter(written.synced());
        Terms agreed = after.agreed();
        drafts.carry(actor, after.contract(), party, saved -> sent ? agreed : rebased(saved, synced, agreed));
        boolean over = !after.standing(after.dayOf(clock.instant())).isLive();
        RoundDraft content = sent || over ? RoundDraft.EMPTY : written.content();
        int upTo = over ? 0 : after.entries().size();
        roundDrafts.put(actor.person(), after.contract(), party, written.next(content, upTo));
    }

    private static Terms rebased(Optional<Terms> saved, Terms synced, Terms agreed) {
        return saved.map(terms -> rebased(terms, synced, agreed)).orElse(agreed);
    }

    /** A draft that cannot be cut is left to its writer. */
    static Terms rebased(Terms draft, Terms synced, Terms agreed) {
        if (synced.equals(agreed)) {
            return draft;
        }
        try {
            return Cutting.applied(agreed, Cutting.between(synced, draft));
        } catch (TwiceNamed uncut) {
            return draft;
        }
    }
}

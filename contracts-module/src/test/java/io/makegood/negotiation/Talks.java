package io.makegood.negotiation;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.SaveDraft;
import io.makegood.negotiation.RoundDraft.Closing;
import io.makegood.negotiation.RoundDraft.Mark;
import io.makegood.negotiation.RoundDraft.Said;
import io.makegood.negotiation.change.PartKey;
import io.makegood.negotiation.change.PartKind;
import io.makegood.party.Actor;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.testing.TestClock;
import io.makegood.testing.TwoParties;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Two parties who negotiate clauses that only have a text. */
final class Talks {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final ApplicationContext beans;
    final TwoParties two;
    final Actor provider;
    final Actor customer;
    final ContractId contract;

    Talks(ApplicationContext beans) {
        beans.getBean(TestClock.class).set(TestClock.START);
        this.beans = beans;
        this.two = TwoParties.met(beans);
        this.provider = two.provider();
        this.customer = two.customer();
        this.contract = two.contract();
    }

    /** The actor's side writes a clause into its draft, or another text of it; an empty text takes it out. */
    Talks writes(Actor actor, String clause, String text) {
        Drafts drafts = of(Drafts.class);
        Draft draft = drafts.of(actor, contract);
        SaveDraft saved = drafts.save(actor, contract, with(draft.terms(), clause, text), draft.revision());
        if (!(saved instanceof SaveDraft.Saved)) {
            throw new IllegalStateException("Not saved: " + saved);
        }
        return this;
    }

    Talks accepts(Actor actor, int proposal) {
        of(RoundWriting.class).mark(actor, contract, proposal, Optional.of(new Mark(Act.Choice.ACCEPT, "")));
        return this;
    }

    Talks rejects(Actor actor, int proposal) {
        of(RoundWriting.class).mark(actor, contract, proposal, Optional.of(new Mark(Act.Choice.REJECT, "Too dear")));
        return this;
    }

    /** The clauses of one package, by their ids. */
    Talks packs(Actor actor, String... clauses) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (String clause : clauses) {
            said.put(new PartKey(PartKind.CLAUSE, clause).toString(), new Said("Together", 1));
        }
        return says(actor, said);
    }

    SendResult sends(Actor actor) {
        Prepared prepared = prepared(actor);
        says(actor, prepared.draft().content().said());
        return of(RoundDesk.class).send(actor, contract, prepared(actor).fingerprint());
    }

    Talks sent(Actor actor) {
        SendResult result = sends(actor);
        if (!(result instanceof SendResult.Sent)) {
            throw new IllegalStateException(
                    "Not sent: " + result + ", " + prepared(actor).draft().missing());
        }
        return this;
    }

    Prepared prepared(Actor actor) {
        return of(RoundWriting.class).prepared(actor, contract);
    }

    Negotiation now() {
        return of(Negotiations.class).current(provider, contract);
    }

    /** The negotiation that began last. */
    Negotiation last() {
        return of(Negotiations.class).all(provider, contract).getLast();
    }

    MoveResult confirms(Actor actor, LocalDate from) {
        String hash = last().agreedDocument().hash().hex();
        return of(Moves.class).confirm(actor, contract, last().number(), new Act.Confirmation(hash, from));
    }

    MoveResult withdraws(Actor actor, int proposal) {
        return of(Moves.class).withdraw(actor, contract, last().number(), new Act.Withdrawal(proposal, ""));
    }

    MoveResult extendsTo(Actor actor, LocalDate day) {
        return of(Moves.class).extend(actor, contract, last().number(), day);
    }

    MoveResult breaksOff(Actor actor) {
        return of(Moves.class).breakOff(actor, contract, last().number(), "No way");
    }

    static Terms with(Terms terms, String id, String text) {
        List<Clause> others = terms.clauses().stream()
                .filter(clause -> !clause.id().equals(id))
                .toList();
        List<Clause> clauses = new java.util.ArrayList<>(others);
        if (!text.isEmpty()) {
            clauses.add(new Clause(id, "1", "Clause " + id, text));
        }
        clauses.sort(java.util.Comparator.comparing(Clause::id));
        return new Terms(
                terms.header(), terms.scope(), clauses, terms.objectives(), terms.settlement(), terms.examples());
    }

    private Talks says(Actor actor, Map<String, Said> said) {
        int revision = prepared(actor).draft().revision();
        Closing closing = new Closing("Because", Optional.of(FRIDAY));
        DraftResult kept = of(RoundWriting.class).say(actor, contract, revision, said, closing);
        if (!(kept instanceof DraftResult.Kept)) {
            throw new IllegalStateException("Not kept: " + kept);
        }
        return this;
    }

    private <T> T of(Class<T> bean) {
        return beans.getBean(bean);
    }
}

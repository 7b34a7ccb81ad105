package io.makegood.contract;

import io.makegood.assess.Rehearsal;
import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.contract.Lifecycle.Move;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.terms.Header.Term;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Problem;
import io.makegood.terms.lint.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offering a draft to the other party, and what may come of it: withdrawn, declined, or agreed by two signatures. */
@Service
public class Offers {
    private final Contracts contracts;
    private final Drafts drafts;
    private final ContractVersions versions;
    private final ContractWork work;
    private final AuditTrail audit;
    private final ObjectProvider<OfferGuard> guards;

    Offers(
            Contracts contracts,
            Drafts drafts,
            ContractVersions versions,
            ContractWork work,
            AuditTrail audit,
            ObjectProvider<OfferGuard> guards) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.versions = versions;
        this.work = work;
        this.audit = audit;
        this.guards = guards;
    }

    /** Puts the draft on the table as the next version; from then on its bytes cannot change. */
    public OfferResult offer(Actor actor, ContractId id, Offering offering) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        contracts.of(actor, id);
        return work.on(id, chain -> {
            VersionHistory history = contracts.versions(actor, id);
            Draft draft = drafts.of(actor, id);
            if (guards.stream().anyMatch(guard -> guard.holdsBack(id))) {
                return new OfferResult.UnderNegotiation();
            }
            return refusal(history, draft, offering).orElseGet(() -> put(chain, actor, draft, offering, history));
        });
    }

    /** What stands against putting terms on the table on which both parties have agreed. */
    @Transactional(readOnly = true)
    public Optional<OfferResult> objection(Actor actor, ContractId id, Terms agreed, LocalDate effectiveFrom) {
        Draft draft = new Draft(id, agreed, 0, 0, Optional.empty());
        return refusal(contracts.versions(actor, id), draft, new Offering(0, effectiveFrom, ""));
    }

    /** Puts terms on the table on which both parties have agreed; the drafts of both stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OfferResult offerAgreed(ChainId chain, Actor actor, ContractId id, Terms agreed, LocalDate effectiveFrom) {
        VersionHistory history = contracts.versions(actor, id);
        Draft draft = new Draft(id, agreed, 0, 0, Optional.empty());
        Offering offering = new Offering(0, effectiveFrom, "");
        return refusal(history, draft, offering).orElseGet(() -> put(chain, actor, draft, offering, history));
    }

    /** Takes the offer back; possible until both have signed. */
    public CloseResult withdraw(Actor actor, VersionId id, String reason) {
        return close(actor, id, Move.WITHDRAW, reason);
    }

    /** Refuses the other party's offer, and says why. */
    public CloseResult decline(Actor actor, VersionId id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Declining needs a reason");
        }
        return close(actor, id, Move.DECLINE, reason);
    }

    /** Notes that the actor's side has signed; the second side's signature makes the version agreed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signed(ChainId chain, Actor actor, Version version, Instant at) {
        Side side = contracts.of(actor, version.contract()).side(actor);
        boolean both = version.progress().signer(side.other()).isPresent();
        versions.sign(version.id(), side, actor.person(), both ? VersionState.AGREED : VersionState.OFFERED, at);
        if (both) {
            audit.append(chain, actor, at, new AuditTrail.Done("version.agreed", named(version)));
        }
    }

    private static Optional<OfferResult> refusal(VersionHistory history, Draft draft, Offering offering) {
        Term term = draft.terms().header().term();
        if (history.onOffer().isPresent()) {
            return history.onOffer().map(version -> new OfferResult.AlreadyOnOffer(version.number()));
        }
        if (draft.revision() != offering.draftRevision()) {
            return Optional.of(new OfferResult.DraftChanged(draft.revision()));
        }
        if (outside(term, offering.effectiveFrom())) {
            return Optional.of(new OfferResult.OutsideTerm(term));
        }
        TermsDocument document = TermsDocument.of(draft.terms());
        return history.inForce(offering.effectiveFrom())
                .filter(version -> version.hash().equals(document.hash()))
                .<OfferResult>map(version -> new OfferResult.NothingNew(version.number()))
                .or(() -> refusedTerms(draft));
    }

    /** Nobody is offered what lint refuses or what does not compute as its own examples say. */
    private static Optional<OfferResult> refusedTerms(Draft draft) {
        List<Problem> errors = Rehearsal.check(draft.terms()).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of(new OfferResult.TermsRefused(errors));
    }

    private OfferResult put(ChainId chain, Actor actor, Draft draft, Offering offering, VersionHistory history) {
        int number = history.latest().map(Version::number).orElse(0) + 1;
        Instant now = audit.now();
        Version version = versions.add(actor, draft, number, offering, now);
        drafts.offered(actor, draft.contract(), number);
        audit.append(chain, actor, now, new AuditTrail.Done("version.offered", offered(version)));
        return new OfferResult.Offered(version.id(), number);
    }

    private CloseResult close(Actor actor, VersionId id, Move move, String reason) {
        Version seen = contracts.version(actor, id);
        return work.on(seen.contract(), chain -> {
            Version version = contracts.version(actor, id);
            Side side = contracts.of(actor, version.contract()).side(actor);
            return switch (Lifecycle.may(actor, move, version, side)) {
                case YES -> closed(chain, actor, version, move, reason.strip());
                case TOO_LATE -> new CloseResult.NoLongerOnOffer(version.state());
                case ALREADY_SIGNED -> new CloseResult.SignedByUs();
                case NO_ROLE, NOT_OUR_MOVE -> throw new NotPermitted(move + " of version " + id);
            };
        });
    }

    private CloseResult closed(ChainId chain, Actor actor, Version version, Move move, String reason) {
        VersionState next = move == Move.DECLINE ? VersionState.DECLINED : VersionState.WITHDRAWN;
        Instant now = audit.now();
        versions.close(version.id(), next, reason, now);
        String kind = move == Move.DECLINE ? "version.declined" : "version.withdrawn";
        Map<String, String> told = Map.of(
                "version", Integer.toString(version.number()),
                "sha256", version.hash().hex(),
                "reason", reason);
        audit.append(chain, actor, now, new AuditTrail.Done(kind, told));
        return new CloseResult.Closed();
    }

    private static Map<String, String> offered(Version version) {
        Map<String, String> told = new HashMap<>(named(version));
        told.put("note", version.offer().note());
        return told;
    }

    private static Map<String, String> named(Version version) {
        return Map.of(
                "version", Integer.toString(version.number()),
                "sha256", version.hash().hex(),
                "effectiveFrom", version.effectiveFrom().toString());
    }

    private static boolean outside(Term term, LocalDate date) {
        return date.isBefore(term.from()) || (term instanceof Term.Fixed fixed && !date.isBefore(fixed.until()));
    }
}

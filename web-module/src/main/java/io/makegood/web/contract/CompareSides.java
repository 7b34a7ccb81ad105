package io.makegood.web.contract;

import io.makegood.contract.ContractId;
import io.makegood.contract.Drafts;
import io.makegood.contract.VersionHistory;
import io.makegood.negotiation.Negotiation;
import io.makegood.negotiation.Negotiations;
import io.makegood.negotiation.Proposal;
import io.makegood.negotiation.change.Cutting;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.Role;
import io.makegood.terms.Terms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What can stand on either side of a comparison: a version by its number, what is in force on a day, the own draft, and of
 * a live negotiation what is agreed so far, without and with everything that is open.
 */
@Component
class CompareSides {
    static final String DRAFT = "draft";
    static final String AGREED = "agreed";
    static final String OPEN = "open";

    private final Drafts drafts;
    private final Negotiations negotiations;

    CompareSides(Drafts drafts, Negotiations negotiations) {
        this.drafts = drafts;
        this.negotiations = negotiations;
    }

    static boolean maySeeDraft(Actor actor) {
        return actor.is(Role.NEGOTIATOR) || actor.is(Role.SIGNATORY) || actor.is(Role.LEGAL);
    }

    boolean isNegotiated(Actor actor, ContractId id) {
        return negotiations.current(actor, id).hasBegun();
    }

    /** The terms that a side names; nothing is in force on a day before the first version and after the end of the term. */
    Optional<Terms> terms(Actor actor, ContractId id, VersionHistory history, String which) {
        if (which.equals(DRAFT) && maySeeDraft(actor)) {
            return Optional.of(drafts.of(actor, id).terms());
        }
        if (which.equals(AGREED) || which.equals(OPEN)) {
            return Optional.of(negotiated(negotiations.current(actor, id), which));
        }
        if (which.matches("[0-9]{1,6}")) {
            return Optional.of(history.numbered(Integer.parseInt(which)).terms());
        }
        return history.inForce(day(which)).map(version -> version.terms());
    }

    private static Terms negotiated(Negotiation negotiation, String which) {
        if (!negotiation.hasBegun()) {
            throw new NotFound("what is agreed in no negotiation");
        }
        List<Proposal> open = which.equals(OPEN) ? negotiation.open() : List.of();
        return Cutting.applied(
                negotiation.agreed(), open.stream().map(Proposal::change).toList());
    }

    private static LocalDate day(String which) {
        try {
            return LocalDate.parse(which);
        } catch (DateTimeException noDay) {
            throw new NotFound("a version named with " + which.length() + " characters");
        }
    }
}

package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;

/** The head of an issued statement; its numbers count up from 1 within a contract and have no gaps. Nothing of it changes. */
public record Statement(
        StatementId id, ContractId contract, int number, Period period, AssessmentId assessment, Issue issue) {

    /** When it was issued, by whom and for which party. */
    public record Issue(Instant at, PersonId by, OrganisationId of) {}
}

package io.makegood.credit;

import io.makegood.contract.ContractId;
import java.time.Instant;

/** A duty of the provider from an issued statement, and by when it must be done. */
public record DutyDue(ContractId contract, StatementId statement, int number, String objective, Instant by) {}

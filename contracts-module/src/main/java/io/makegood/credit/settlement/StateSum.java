package io.makegood.credit.settlement;

import io.makegood.contract.ContractId;
import io.makegood.credit.Amount;
import io.makegood.credit.StatementId;

/** The portions of a statement that are in one state and of one kind: how many, and what they add up to. */
public record StateSum(ContractId contract, StatementId statement, PortionState state, int portions, Amount sum) {}

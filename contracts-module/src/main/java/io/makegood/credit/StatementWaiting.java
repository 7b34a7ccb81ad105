package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;

/** Months of a contract that are over and have no statement: the first of them, and how many they are. */
public record StatementWaiting(ContractId contract, String title, Period first, int months) {}

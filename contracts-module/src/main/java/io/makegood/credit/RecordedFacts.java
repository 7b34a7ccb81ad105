package io.makegood.credit;

import io.makegood.contract.ContractId;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Facts;

/** Where the facts of a contract come from: those of which some part lies in a stretch, as they are recorded now. */
@FunctionalInterface
public interface RecordedFacts {
    Facts facts(ContractId contract, Interval span);
}

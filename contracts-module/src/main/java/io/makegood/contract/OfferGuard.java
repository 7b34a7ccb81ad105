package io.makegood.contract;

/** Something that must come to its end before a party may offer terms by itself. */
public interface OfferGuard {

    /** Asked under the contract's lock. */
    boolean holdsBack(ContractId contract);
}

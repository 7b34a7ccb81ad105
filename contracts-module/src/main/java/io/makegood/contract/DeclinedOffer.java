package io.makegood.contract;

import java.time.Instant;

/** An offer of one's own that the other party declined and that no newer version has followed. */
public record DeclinedOffer(ContractId contract, String title, int version, String by, String reason, Instant at) {}

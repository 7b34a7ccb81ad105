package io.makegood.party;

/** A company that is a party to contracts. */
public record Organisation(OrganisationId id, String name) {}

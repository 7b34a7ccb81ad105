package io.makegood.party;

/** What a person does for an organisation; one person may have several roles. */
public enum Role {
    /** Proposes and accepts terms. */
    NEGOTIATOR,
    /** Signs versions, with a second factor. */
    SIGNATORY,
    /** Records what happened. */
    OPERATIONS,
    /** Computes, reads and issues credits. */
    FINANCE,
    /** Reads history and evidence. */
    LEGAL,
    /** Looks after people and roles of the own organisation; reads no contracts by that. */
    ADMINISTRATOR
}

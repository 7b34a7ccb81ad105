package io.makegood.credit;

import io.makegood.audit.Sha256;
import io.makegood.measure.fact.Facts;

/** What one part of a stored computation was made of: the rule book, the hashes, and the facts read from the hashed bytes. */
public record Evidence(String ruleBook, Hashes hashes, Facts facts) {

    /** SHA-256 of the signed terms, the facts, the rule book and the result, all of them canonical bytes. */
    public record Hashes(Sha256 terms, Sha256 facts, Sha256 ruleBook, Sha256 result) {}
}

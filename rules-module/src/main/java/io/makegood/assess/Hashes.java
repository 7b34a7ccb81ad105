package io.makegood.assess;

import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex of the canonical form of what an assessment is made of. */
final class Hashes {

    private Hashes() {}

    static String of(Terms terms) {
        return of(TermsJson.canonical(terms));
    }

    static String of(Facts facts) {
        return of(FactsJson.canonical(facts));
    }

    private static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

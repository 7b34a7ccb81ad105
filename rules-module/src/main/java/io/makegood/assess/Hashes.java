package io.makegood.assess;

import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import java.lang.ref.WeakReference;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex of the canonical form of what an assessment is made of. */
final class Hashes {

    /** The terms that this thread hashed last: those of the next month of the same contract. */
    private static final ThreadLocal<Hashed> LAST = new ThreadLocal<>();

    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Hashes::sha256);

    private record Hashed(WeakReference<Terms> terms, String hash) {}

    private Hashes() {}

    static String of(Terms terms) {
        Hashed last = LAST.get();
        if (last != null && last.terms().refersTo(terms)) {
            return last.hash();
        }
        String hash = of(TermsJson.canonical(terms));
        LAST.set(new Hashed(new WeakReference<>(terms), hash));
        return hash;
    }

    static String of(Facts facts) {
        return of(FactsJson.canonical(facts));
    }

    private static String of(byte[] bytes) {
        return HexFormat.of().formatHex(SHA256.get().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.makegood.contract;

import io.makegood.audit.Sha256;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Terms that were read before, by the hash of their bytes: one page asks for the same version a dozen times, and reading it is
 * most of what the page costs. Terms are immutable, so that all may share them; the hash is checked by who asks.
 */
final class ParsedTerms {
    private final int most;
    private final Map<Sha256, Terms> read;

    /** Keeps so many, and forgets the one that was not asked for longest. */
    ParsedTerms(int most) {
        this.most = most;
        this.read = new LinkedHashMap<>(16, 0.75f, true);
    }

    /** The terms of these bytes, which have this hash. */
    Terms of(byte[] bytes, Sha256 hash) {
        synchronized (read) {
            Terms known = read.get(hash);
            if (known != null) {
                return known;
            }
        }
        Terms terms = TermsJson.read(bytes);
        synchronized (read) {
            read.put(hash, terms);
            if (read.size() > most) {
                read.remove(read.keySet().iterator().next());
            }
        }
        return terms;
    }

    int size() {
        synchronized (read) {
            return read.size();
        }
    }
}

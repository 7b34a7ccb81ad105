package io.makegood.contract;

import io.makegood.audit.Sha256;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;

/** Terms together with the very bytes that are hashed and signed. Bytes that do not have their hash are refused. */
public final class TermsDocument {
    private static final ParsedTerms PARSED = new ParsedTerms(500);

    private final byte[] bytes;
    private final Sha256 hash;
    private final Terms terms;

    private TermsDocument(byte[] bytes, Sha256 hash, Terms terms) {
        this.bytes = bytes;
        this.hash = hash;
        this.terms = terms;
    }

    /** The document that these terms make. */
    public static TermsDocument of(Terms terms) {
        byte[] bytes = TermsJson.canonical(terms);
        return new TermsDocument(bytes, Sha256.of(bytes), terms);
    }

    /** A document that was stored; {@link TamperedTerms} if it is not the one that was hashed. */
    static TermsDocument stored(byte[] bytes, Sha256 hash) {
        if (!Sha256.of(bytes).equals(hash)) {
            throw new TamperedTerms(hash);
        }
        return new TermsDocument(bytes.clone(), hash, PARSED.of(bytes, hash));
    }

    /** The terms of bytes that are hashed by nobody yet, such as a draft's. */
    static Terms draft(byte[] bytes) {
        return PARSED.of(bytes, Sha256.of(bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Sha256 hash() {
        return hash;
    }

    public Terms terms() {
        return terms;
    }
}

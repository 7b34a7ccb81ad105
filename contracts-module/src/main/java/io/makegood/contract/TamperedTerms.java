package io.makegood.contract;

import io.makegood.audit.Sha256;

/** The stored bytes of a version do not have the hash that was offered: nothing may be read from them or signed. */
public class TamperedTerms extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TamperedTerms(Sha256 expected) {
        super("The stored terms do not have the SHA-256 " + expected);
    }
}

package io.makegood.negotiation;

import io.makegood.audit.Sha256;

/** The stored bytes of an entry do not have the hash with which they were recorded: nothing may be read from them. */
public class TamperedEntry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TamperedEntry(Sha256 expected) {
        super("The stored entry does not have the SHA-256 " + expected);
    }
}

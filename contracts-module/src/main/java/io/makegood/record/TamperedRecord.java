package io.makegood.record;

/** The stored bytes of a revision do not have the hash that stands beside them. */
class TamperedRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TamperedRecord(String message) {
        super(message);
    }
}

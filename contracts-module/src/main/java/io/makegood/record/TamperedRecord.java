package io.makegood.record;

/** The stored bytes of a revision do not have the hash that stands beside them. */
public class TamperedRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TamperedRecord(String message) {
        super(message);
    }
}

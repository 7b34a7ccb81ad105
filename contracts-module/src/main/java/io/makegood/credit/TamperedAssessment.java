package io.makegood.credit;

/** Stored bytes are not those that were hashed: someone has changed the database. */
public class TamperedAssessment extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TamperedAssessment(String what) {
        super(what);
    }
}

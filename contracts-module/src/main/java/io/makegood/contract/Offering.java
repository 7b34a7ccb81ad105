package io.makegood.contract;

import java.time.LocalDate;

/** Which revision of the draft is offered, from when it shall bind, and a note to the other party (may be empty). */
public record Offering(int draftRevision, LocalDate effectiveFrom, String note) {
    public Offering {
        note = note.strip();
        if (note.length() > 2000) {
            throw new IllegalArgumentException("A note has at most 2000 characters");
        }
    }
}

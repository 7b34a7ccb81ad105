package io.makegood.demo;

import java.time.Instant;

/** Something that people of the demo did at a moment. */
record Act(Instant at, Runnable deed) {

    /** Nothing is done in the future: what is known already is done now at the latest. */
    Act by(Instant now) {
        return at.isAfter(now) ? new Act(now, deed) : this;
    }
}

package io.makegood.party;

import java.util.Arrays;

/** The actor may see what is asked for, but has no role that may do it (403). The message is for the log only. */
public class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotPermitted(String what) {
        super(what);
    }

    /** Refuses an actor who has none of the roles. */
    public static void unlessOneOf(Actor actor, Role... roles) {
        if (Arrays.stream(roles).noneMatch(actor::is)) {
            throw new NotPermitted("Only " + Arrays.toString(roles) + " may do this, not " + actor.roles());
        }
    }
}

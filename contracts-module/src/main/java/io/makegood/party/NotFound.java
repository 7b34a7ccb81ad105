package io.makegood.party;

import java.util.UUID;

/**
 * What was asked for is not there, or is not for the one who asks: the two look the same from outside (404). The message is
 * for the log only.
 */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }

    /** The identifier written in the text; a text that is none names nothing, and so is not found. */
    public static UUID unlessId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("No identifier: " + text.length() + " characters");
        }
    }
}

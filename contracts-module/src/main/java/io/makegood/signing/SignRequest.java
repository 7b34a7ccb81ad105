package io.makegood.signing;

import java.time.Instant;

/** The act of signing: which intent, what is declared, and the one-time code typed for it. */
public record SignRequest(IntentId intent, String nonce, Declared declared, String code) {

    /**
     * What the signatory declares: name as printed, in which capacity, and the words that were shown and agreed to (what
     * the signature means, and the consent to sign electronically).
     */
    public record Declared(String printedName, String capacity, Words words, Instant signedInAt) {
        public Declared {
            printedName = printedName.strip();
            capacity = capacity.strip();
            require(printedName, "A printed name");
            require(capacity, "A capacity");
        }

        private static void require(String text, String what) {
            if (text.isEmpty() || text.length() > 200) {
                throw new IllegalArgumentException(what + " has 1 to 200 characters");
            }
        }
    }

    /** The words on the page, in the language in which they were read. */
    public record Words(String language, String meaning, String consent) {}
}

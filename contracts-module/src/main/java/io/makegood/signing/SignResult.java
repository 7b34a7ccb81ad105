package io.makegood.signing;

/** What became of signing. */
public sealed interface SignResult {

    /** {@code agreed}: it was the second signature, so that both parties are bound. */
    record Signed(SignatureId signature, boolean agreed) implements SignResult {}

    record Refused(Refusal why) implements SignResult {}
}

package io.makegood.signing;

/** What became of asking to sign. */
public sealed interface BeginResult {

    record Begun(Intent intent) implements BeginResult {}

    record Refused(Refusal why) implements BeginResult {}
}

package io.makegood.record;

/** What became of the wish to commit an import; whether the actor may is not among it. */
public sealed interface CommitResult {

    /** It runs in the background; {@link Imports#progress} tells how far it is. */
    record Started() implements CommitResult {}

    /** So many questions have no answer that will do; a file that no reader was chosen for has one. */
    record QuestionsOpen(int questions) implements CommitResult {}

    /** So many rows are refused, and the user has not said that the rest shall be recorded without them. */
    record RefusedRowsLeft(int rows) implements CommitResult {}

    record AlreadyRunning() implements CommitResult {}

    /** It was committed before, and possibly undone. */
    record AlreadyCommitted() implements CommitResult {}
}

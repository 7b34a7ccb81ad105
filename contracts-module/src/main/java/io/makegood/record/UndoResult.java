package io.makegood.record;

/** What became of undoing an import. */
public sealed interface UndoResult {

    /** So many records are as before; so many others were corrected since, and stay as they are. */
    record Undone(int undone, int kept) implements UndoResult {}

    /** There is nothing to undo: it is not committed, or was undone. */
    record NothingToUndo() implements UndoResult {}
}

package io.makegood.record;

/**
 * A record that an import made or changed: its head as it is now, the number of the import's revision, and how it stood before;
 * what the import made stands before as withdrawn.
 */
record Imported(Head head, int number, Before before) {

    record Before(Content content, boolean withdrawn) {}

    boolean isLatest() {
        return head.state().number() == number;
    }

    Step undone(Revision.Made made) {
        return Step.next(head, before.content(), before.withdrawn(), made);
    }
}

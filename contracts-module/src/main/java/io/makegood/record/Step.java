package io.makegood.record;

import io.makegood.measure.fact.Fact;

/** A revision about to be written: of which record, and with which content. */
record Step(Head head, Content content, Revision.Made made) {

    /** The first revision of a new record. */
    static Step first(RecordId id, Content content, Revision.Made made) {
        Head.State state = new Head.State(1, false, content.hash());
        return new Step(new Head(id, Key.of(content.fact()), made.of(), state), content, made);
    }

    /** The next revision of a record; the head is that of the revision before. */
    static Step next(Head before, Content content, boolean withdrawn, Revision.Made made) {
        Head.State state = new Head.State(before.state().number() + 1, withdrawn, content.hash());
        return new Step(new Head(before.id(), before.key(), before.party(), state), content, made);
    }

    boolean isFirst() {
        return head.state().number() == 1;
    }

    Revision revision() {
        return new Revision(
                head.id(), head.state().number(), fact(), head.state().withdrawn(), made);
    }

    Fact fact() {
        return content.fact();
    }
}

package io.makegood.negotiation.thread;

import java.util.List;

/**
 * Everything about one anchor that a reader may see, the first one first: the comments of both parties, and the notes of the
 * reader's own one.
 */
public record Talk(Anchor anchor, List<Remark> comments, List<Remark> notes) {
    public Talk {
        comments = List.copyOf(comments);
        notes = List.copyOf(notes);
    }

    public boolean isRevealed(Remark note) {
        return comments.stream()
                .anyMatch(comment -> comment.reveals().filter(note.id()::equals).isPresent());
    }
}

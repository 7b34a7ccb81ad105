package io.makegood.record.contest;

import io.makegood.record.Recorded;
import java.util.List;

/** A record with what the parties said about it, the oldest first, and how far they agree. */
public record Answered(Recorded recorded, List<Answer> answers, Standing standing) {
    public Answered {
        answers = List.copyOf(answers);
    }

    static Answered of(Recorded recorded, List<Answer> answers) {
        return new Answered(recorded, answers, Standing.of(recorded, answers));
    }

    /** What a reader has seen, so that an answer is not given to something that changed meanwhile. */
    public Seen seen() {
        return new Seen(recorded.latest().number(), answers.size());
    }

    /** The number of the newest revision and how many answers there were. */
    public record Seen(int revision, int answers) {}
}

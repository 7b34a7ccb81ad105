package io.makegood.record.contest;

import io.makegood.record.Recorded;
import io.makegood.record.Revision;
import java.util.List;
import java.util.Optional;

/** How far the parties agree about a record: it follows from the revisions and the answers alone. */
public sealed interface Standing {

    /** The other party has not spoken about the newest revision. */
    record Unanswered() implements Standing {}

    record Accepted(Answer by) implements Standing {}

    /** The other party reads it differently; a proposal how to decide may wait for the other side. */
    record Contested(Answer contest, Optional<Answer> proposal) implements Standing {}

    /** The recorder has taken over what the other party says. */
    record Conceded(Answer contest) implements Standing {}

    /** People of both parties have decided. */
    record Decided(Answer confirmation) implements Standing {}

    static Standing of(Recorded recorded, List<Answer> answers) {
        Revision latest = recorded.latest();
        Standing standing = new Unanswered();
        for (Answer answer : answers) {
            standing = next(standing, answer);
        }
        return switch (standing) {
            case Unanswered none -> none;
            case Accepted accepted -> accepted.by.revision() == latest.number() ? accepted : new Unanswered();
            case Contested contested ->
                contested.contest.reading().orElseThrow().agreesWith(Reading.of(latest))
                        ? new Conceded(contested.contest)
                        : contested;
            case Conceded conceded -> conceded;
            case Decided decided ->
                decided.confirmation.reading().orElseThrow().agreesWith(Reading.of(latest))
                        ? decided
                        : new Unanswered();
        };
    }

    private static Standing next(Standing before, Answer answer) {
        return switch (answer.act()) {
            case ACCEPTED -> new Accepted(answer);
            case CONTESTED -> new Contested(answer, Optional.empty());
            case PROPOSED ->
                before instanceof Contested open ? new Contested(open.contest, Optional.of(answer)) : before;
            case REFUSED -> before instanceof Contested open ? new Contested(open.contest, Optional.empty()) : before;
            case CONFIRMED -> new Decided(answer);
        };
    }
}

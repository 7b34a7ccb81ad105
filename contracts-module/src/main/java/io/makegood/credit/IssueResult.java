package io.makegood.credit;

import io.makegood.assess.Period;
import java.time.Instant;

/** What becomes of the wish to issue a statement; whether the actor may have it is not among it. */
public sealed interface IssueResult {

    record Issued(Statement statement) implements IssueResult {}

    /** A statement speaks of this period, or of a part of it, already. */
    record AlreadyIssued(Statement statement) implements IssueResult {}

    /** The period is over at this instant, not before. */
    record PeriodStillOpen(Instant until) implements IssueResult {}

    /** Statements follow one another without a gap: caps and repetition look at what came before. */
    record NotNext(Period next) implements IssueResult {}

    /** What was read before is not what would be issued now: something was recorded or signed in between. */
    record NotAsReviewed() implements IssueResult {}

    /** No agreed terms rule in the period. */
    record NothingInForce() implements IssueResult {}
}

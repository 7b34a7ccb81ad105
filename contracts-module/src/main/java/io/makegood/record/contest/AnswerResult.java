package io.makegood.record.contest;

import io.makegood.record.entry.Problem;

/** What became of an answer. */
public sealed interface AnswerResult {

    record Done(Answer answer) implements AnswerResult {}

    /** The record or what was said about it changed meanwhile; nothing was done. */
    record Stale() implements AnswerResult {}

    /** As things stand there is nothing to say so to: nothing is contested, say, or a proposal is one's own. */
    record NotNow() implements AnswerResult {}

    /** The reading says just what is recorded. */
    record Same() implements AnswerResult {}

    /** The reading does not fit the contract: its service is unknown, say. */
    record Refused(Problem problem) implements AnswerResult {}
}

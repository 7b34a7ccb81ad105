package io.makegood.credit;

/** What is read before a statement is issued, or why it cannot be issued. */
public sealed interface ReviewResult {

    record Ready(Review review) implements ReviewResult {}

    record Refused(IssueResult why) implements ReviewResult {}
}

package io.makegood.terms;

import java.util.List;

/**
 * A scenario with the result both parties agree on; the rules must reproduce it before signing and in every later
 * release. {@code facts} is a facts document in JSON, kept as written.
 */
public record WorkedExample(String id, String title, String period, String facts, List<Expected> expected) {
    public WorkedExample {
        expected = List.copyOf(expected);
    }

    /** For one objective: its level (exact fraction, or empty), its status and its total award, as written in an assessment. */
    public record Expected(String objective, String level, String status, String award) {}
}

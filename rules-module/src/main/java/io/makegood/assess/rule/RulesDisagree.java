package io.makegood.assess.rule;

/**
 * The rules did not come to exactly the expected conclusions: terms contradict themselves (rows that overlap) or the
 * rule book has a fault. Nothing was assessed.
 */
public final class RulesDisagree extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RulesDisagree(String message) {
        super(message);
    }
}

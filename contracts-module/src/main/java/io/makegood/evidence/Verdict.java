package io.makegood.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What came of checking a bundle, step by step: how many things each step looked at, and the first that does not hold.
 * A step whose ground is broken is still tried.
 */
public record Verdict(List<Step> steps) {
    public Verdict {
        steps = List.copyOf(steps);
    }

    /** What is looked at, in this order. */
    public enum Subject {
        /** The list of files. */
        FILES,
        /** The events of the contract, each following on the one before. */
        CHAIN,
        /** The ends of the chain that the platform signed; the last of them is the end that is here. */
        CHECKPOINTS,
        /** A checkpoint that the reader had kept. */
        KEPT_CHECKPOINT,
        /** The offered terms and what became of them. */
        VERSIONS,
        /** The signatures under them. */
        SIGNATURES,
        /** Issued statements with facts and results. */
        STATEMENTS,
        /** The worked examples that were signed, played again. */
        EXAMPLES,
        /** What the statements owe, computed again from the signed terms and the facts. */
        CREDITS
    }

    public record Step(Subject subject, int count, Optional<Fault> fault) {}

    /** A path in the bundle, with a field after {@code #} if one can be named. */
    public record Fault(String place, Problem problem) {}

    /** The same with another outcome of one step. */
    Verdict with(Step step) {
        return new Verdict(steps.stream()
                .map(each -> each.subject() == step.subject() ? step : each)
                .toList());
    }

    public boolean holds() {
        return firstFault().isEmpty();
    }

    public Optional<Fault> firstFault() {
        return steps.stream().flatMap(step -> step.fault().stream()).findFirst();
    }

    /** How many of a subject were looked at. */
    public int count(Subject subject) {
        return steps.stream()
                .filter(step -> step.subject() == subject)
                .mapToInt(Step::count)
                .sum();
    }
}

package io.makegood.evidence;

/** A place of a bundle that does not hold. */
final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    private final String place;
    private final Problem problem;

    Broken(String place, Problem problem) {
        super(place + ": " + problem);
        this.place = place;
        this.problem = problem;
    }

    Verdict.Fault fault() {
        return new Verdict.Fault(place, problem);
    }

    /** Throws it unless the condition holds. */
    static void unless(boolean holds, String place, Problem problem) throws Broken {
        if (!holds) {
            throw new Broken(place, problem);
        }
    }
}

package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessment.Status;
import io.makegood.measure.Interval;
import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Stretch;
import io.makegood.terms.Objective;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One window or event of an objective with its verdict; {@code place} is that of the objective in the terms. */
record Judged(int place, Objective objective, Measured measured, Verdict verdict) {

    /** The first finding is the verdict's own. */
    record Verdict(Status status, boolean minimumMissed, Optional<Level> level, List<Finding> findings) {}

    Status status() {
        return verdict.status();
    }

    boolean missed() {
        return verdict.status() == Status.MISSED;
    }

    Interval window() {
        return measured.window();
    }

    /** When what counted began; the window's start where nothing did. */
    Instant firstCounted() {
        Instant first = Instant.MAX;
        for (Stretch stretch : measured.counted()) {
            first = stretch.span().start().isBefore(first) ? stretch.span().start() : first;
        }
        return measured.counted().isEmpty() ? window().start() : first;
    }

    Result result() {
        return new Result(
                objective.id(), objective.clause(), verdict.status(), verdict.level(), measured, verdict.findings());
    }
}

package io.makegood.measure.counting;

import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Counting.MinimumLength;

/** Whether an outage, or which pieces of it, are long enough to count. */
final class MinimumTest {

    private final MinimumLength minimum;
    private final long length;
    private final CountingRules rules;

    MinimumTest(MinimumLength minimum, CountingRules rules) {
        this.rules = rules;
        this.minimum = minimum;
        this.length = Nanos.length(minimum.length());
    }

    boolean isAfterClipping() {
        return minimum.afterClipping();
    }

    long length() {
        return length;
    }

    /** The part of the remaining time that counts; {@code down} is the outage before exclusions were taken off. */
    TimeSet longEnough(TimeSet down, TimeSet remaining, TimeSet excluded) {
        return switch (minimum.of()) {
            case GROSS -> isEnough(down.length()) ? remaining : TimeSet.NONE;
            case REMAINING_TOTAL -> isEnough(remaining.length()) ? remaining : TimeSet.NONE;
            case REMAINING_PIECE -> longPieces(remaining, excluded);
        };
    }

    /** A piece ends where excluded time begins; uptime between joined outages does not end it. */
    private TimeSet longPieces(TimeSet remaining, TimeSet excluded) {
        if (remaining.isEmpty()) {
            return remaining;
        }
        long end = remaining.end(remaining.spans() - 1);
        TimeSet pieces = TimeSet.of(remaining.start(0), end).minus(excluded);
        TimeSet.Builder kept = new TimeSet.Builder();
        for (int i = 0; i < pieces.spans(); i++) {
            TimeSet piece = remaining.clip(pieces.start(i), pieces.end(i));
            if (isEnough(piece.length())) {
                kept.add(piece);
            }
        }
        return kept.build();
    }

    private boolean isEnough(long tested) {
        boolean enough = minimum.inclusive() ? tested >= length : tested > length;
        return rules.on(new CountingRules.Length(enough)).counts();
    }

    /** The length that is tested, for the reader of a refusal. */
    long tested(TimeSet down, TimeSet remaining) {
        return minimum.of() == MinimumLength.Of.GROSS ? down.length() : remaining.length();
    }
}

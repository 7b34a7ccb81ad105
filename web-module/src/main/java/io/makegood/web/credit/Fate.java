package io.makegood.web.credit;

import io.makegood.measure.Measured.Reason;

/**
 * What became of a stretch that a measurement remarks on, in the order in which a reader is told. Only time that is left
 * out did not count: a refused exclusion or a second record of the same time counted, so its minutes never stand among
 * those left out.
 */
enum Fate {
    EXCLUDED,
    NOT_COUNTED,
    NOT_EXCLUDED,
    COUNTED_OTHERWISE,
    ELSEWHERE;

    static Fate of(Reason reason) {
        return switch (reason) {
            case EXCLUDED -> EXCLUDED;
            case NOTICE_TOO_SHORT, OUTSIDE_PATTERN, QUOTA_USED_UP, PROVIDER_FAULT -> NOT_EXCLUDED;
            case OVERLAP, ROUNDED -> COUNTED_OTHERWISE;
            case OUTSIDE_WINDOW -> ELSEWHERE;
            case SEVERITY,
                    BEFORE_START_RULE,
                    TOO_SHORT,
                    OUTSIDE_SERVICE_HOURS,
                    NOT_DEPLOYED,
                    PAUSED,
                    NO_DEADLINE,
                    NOT_YET_DUE -> NOT_COUNTED;
        };
    }

    /** Its minutes did not count in the window. */
    boolean isLeftOut() {
        return this == EXCLUDED || this == NOT_COUNTED;
    }
}

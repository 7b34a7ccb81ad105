package io.makegood.terms.lint;

import static io.makegood.terms.lint.Severity.ERROR;
import static io.makegood.terms.lint.Severity.INFO;
import static io.makegood.terms.lint.Severity.WARNING;

/** What lint can find. Each code has a sentence in two languages and a line in docs/lint.md. */
public enum Code {
    TIERS_GAP(ERROR),
    TIERS_OVERLAP(ERROR),
    PRINTED_DECIMALS(ERROR),
    TIERS_EMPTY(ERROR),
    WORST_LEVEL_WITHOUT_ROW(ERROR),
    WORSE_EARNS_LESS(ERROR),
    MISSED_WITHOUT_AWARD(WARNING),
    PAYS_WHILE_KEPT(WARNING),
    ROW_NEVER_REACHED(WARNING),

    WRONG_UNIT(ERROR),
    STEP_NOT_POSITIVE(ERROR),
    RELATIVE_TO_NOTHING(ERROR),
    PERCENT_WITHOUT_BASE(ERROR),
    UNLIKE_PARTS(ERROR),
    POINTS_NEVER_EARNED(WARNING),
    WRONG_CURRENCY(ERROR),
    MONEY_PLACES(ERROR),
    NEVER_MET(ERROR),
    NEVER_MISSED(WARNING),
    MINIMUM_STRICTER_THAN_TARGET(ERROR),
    MINIMUM_EQUALS_TARGET(INFO),
    ROUNDING_HIDES_TARGET(ERROR),
    ROUNDING_HIDES_EDGE(WARNING),
    NO_MINIMUM_SAMPLE(INFO),
    NO_REMEDY(INFO),

    CAP_CUTS_FIRST_AWARD(WARNING),
    CAP_ABOVE_WHOLE(WARNING),
    CAP_ZERO(ERROR),
    UNCAPPED(INFO),

    UNKNOWN_CLAUSE(ERROR),
    UNKNOWN_SERVICE(ERROR),
    UNKNOWN_CALENDAR(ERROR),
    UNKNOWN_OBJECTIVE(ERROR),
    EMPTY_NAME(ERROR),
    DUPLICATE_ID(ERROR),
    CALENDAR_CIRCLE(ERROR),
    UNKNOWN_EXCLUSION_CLAUSE(WARNING),
    NO_DEADLINE_FOR_OTHERS(WARNING),
    PRIORITY_TWICE(ERROR),

    EXCLUSION_LARGER_THAN_ALLOWANCE(WARNING),
    EXCLUSION_UNLIMITED(INFO),
    QUOTA_POINTLESS(WARNING),
    QUOTA_SMALLER_THAN_WINDOWS(WARNING),
    SAME_MINUTE_PAID_TWICE(WARNING),

    CALENDAR_NEVER_OPEN(ERROR),
    CALENDAR_HOURS_OVERLAP(WARNING),
    CALENDAR_ZONE_DIFFERS(INFO),
    ZONE_WITHOUT_DAYLIGHT_SAVING(WARNING),
    HOLIDAYS_MISSING(WARNING),
    CHRISTMAS_EVE_MISSING(WARNING),

    UNPINNED_PHRASE(WARNING),
    UNKNOWN_PLACEHOLDER(ERROR),
    ANCHOR_UNRESOLVABLE(ERROR),
    BUSINESS_DAYS_WITHOUT_CALENDAR(ERROR),
    LANGUAGE_UNKNOWN(WARNING),

    /** Found by playing the examples, which lint alone cannot. */
    EXAMPLE_UNREADABLE(ERROR),
    EXAMPLE_NOT_REPRODUCED(ERROR);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** As it is written in documents and bundles: {@code tiersGap}. */
    public String written() {
        return io.makegood.terms.json.Names.ofConstant(this);
    }
}

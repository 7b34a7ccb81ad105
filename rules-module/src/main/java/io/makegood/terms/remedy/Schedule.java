package io.makegood.terms.remedy;

import io.makegood.terms.text.Refusal;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import java.util.List;

/** From a level to an award. A level that no row covers yields no award; lint refuses tables with gaps or overlaps. */
public sealed interface Schedule {

    /** The same award whatever the level is. */
    record Flat(Award award) implements Schedule {}

    /** Rows that exclude one another; the row that contains the looked-up figure decides. */
    record Tiers(Lookup lookup, List<Tier> rows) implements Schedule {
        public Tiers {
            rows = List.copyOf(rows);
        }
    }

    /** Rows that include one another, as in "below 99.9 %: 10 %, below 99 %: 25 %"; the deepest satisfied row decides. */
    record Thresholds(Comparison comparison, List<Threshold> rows) implements Schedule {
        public Thresholds {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An award for each step of the shortfall from an origin. A step in seconds over an availability counts its
     * downtime.
     */
    record PerStep(Award each, Quantity step, Steps steps, Origin origin) implements Schedule {}

    /** The first miss within the rolling months takes the first award, the second the second; the last one stays. */
    record Escalating(List<Award> awards, int rollingMonths) implements Schedule {
        public Escalating {
            awards = List.copyOf(awards);
            if (awards.isEmpty()) {
                throw new Refusal("noAward");
            }
        }
    }

    record GreaterOf(List<Schedule> of) implements Schedule {
        public GreaterOf {
            of = List.copyOf(of);
        }
    }

    record LesserOf(List<Schedule> of) implements Schedule {
        public LesserOf {
            of = List.copyOf(of);
        }
    }

    record SumOf(List<Schedule> of) implements Schedule {
        public SumOf {
            of = List.copyOf(of);
        }
    }

    /** Another schedule's award times the affected share (by the largest share of the counted outages). */
    record TimesAffectedShare(Schedule of) implements Schedule {}

    record Tier(LevelRange range, Award award) {}

    record Threshold(Quantity at, Award award) {}

    /** What the rows of a table are looked up by. */
    enum Lookup {
        LEVEL,
        /** How far the level lies beyond the target, in percent of the target. */
        RELATIVE_EXCESS,
        /** How far the level lies beyond the target, in the indicator's unit. */
        SHORTFALL,
        /** Seconds of counted downtime. */
        COUNTED_TIME
    }

    /** Which steps count: completed ones, begun ones, or in proportion. */
    enum Steps {
        FULL,
        STARTED,
        LINEAR
    }

    /** Where the steps begin. */
    sealed interface Origin {
        record Zero() implements Origin {}

        /** The promised level; for a step in seconds over an availability, the downtime that the promise allows. */
        record AtTarget() implements Origin {}

        record At(Quantity level) implements Origin {}

        /** The downtime that this availability allows in the window's denominator. */
        record Allowance(Percentage availability) implements Origin {}
    }
}

package io.makegood.terms.remedy;

import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import java.util.List;

/** What follows from a series of windows rather than from one. */
public sealed interface AfterEffect {

    String id();

    /** A share of a credit returns when the objective is kept in so many consecutive windows after the miss. */
    record EarnBack(String id, List<String> objectives, Percentage share, int cleanWindows) implements AfterEffect {
        public EarnBack {
            objectives = List.copyOf(objectives);
        }
    }

    /** A share is banked after so many windows without any credit and only offsets later credits of the same kind. */
    record EarnBackBank(String id, List<String> objectives, Percentage share, int cleanWindows) implements AfterEffect {
        public EarnBackBank {
            objectives = List.copyOf(objectives);
        }
    }

    /** Repetition gives an award, such as the right to terminate, beside the credits. */
    record Chronic(String id, List<String> objectives, Pattern pattern, Award award) implements AfterEffect {
        public Chronic {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * Points that the objectives award are added up over each calendar month and looked up in a table, whose award is
     * owed within the caps of the contract.
     */
    record PointsTable(String id, List<String> objectives, List<Schedule.Tier> rows, Base base) implements AfterEffect {
        public PointsTable {
            objectives = List.copyOf(objectives);
            rows = List.copyOf(rows);
        }
    }

    /** What repetition is. */
    sealed interface Pattern {
        record Consecutive(int windows) implements Pattern {}

        record KOfLast(int missed, int ofWindows) implements Pattern {}

        /** More than so many outages within any so many consecutive days, the first and the last day included. */
        record OutagesWithinDays(int moreThan, int days) implements Pattern {}

        /** More than so much counted downtime within any so many consecutive days. */
        record DowntimeWithinDays(Quantity moreThan, int days) implements Pattern {}

        record AnyOf(List<Pattern> patterns) implements Pattern {
            public AnyOf {
                patterns = List.copyOf(patterns);
            }
        }
    }
}

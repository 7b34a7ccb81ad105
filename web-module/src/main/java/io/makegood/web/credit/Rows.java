package io.makegood.web.credit;

import java.util.List;

/** What the pages of statements and performance show; every text is ready in the reader's language. */
final class Rows {
    private Rows() {}

    /** A state as a word and the shape that goes with it. */
    record Badge(String word, String shape) {}

    record Total(String label, String amount) {}

    record ListRow(String number, String period, String issued, List<Total> totals, String url) {}

    record Objective(Name name, String span, String level, String promise, Badge badge) {}

    record Name(String clause, String heading, String objective) {}

    /** One line with all that stands behind it. */
    record Line(Name name, String span, Owed owed, List<String> steps, Behind behind) {}

    record Owed(String amount, Badge badge, String dueBy, String claimBy) {}

    record Behind(List<Stretch> counted, List<Stretch> leftOut) {}

    record Stretch(String fact, String from, String until, String length, String reason) {}

    /** The body of a statement or a preview. */
    record Body(
            List<Total> totals, List<Line> duties, List<Objective> objectives, List<Line> lines, List<Chart> charts) {}

    /** Daily bars of one objective, in a drawing of 720 by 180, with the same figures as rows. */
    record Chart(String id, String title, String top, List<Bar> bars, List<Day> days) {}

    record Bar(String x, String y, String width, String height, String kind) {}

    record Day(String x, String label, String date, String counted, String leftOut) {}

    record Proof(String version, String terms, String facts, String ruleBook, String result) {}
}

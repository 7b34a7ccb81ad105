package io.makegood.web.credit;

import io.makegood.assess.explain.Explanation;
import java.util.List;

/** What the pages of statements and performance show; every text is ready in the reader's language. */
final class Rows {
    private Rows() {}

    /** A state as a word and the shape that goes with it. */
    record Badge(String word, String shape) {}

    record Total(String label, String amount) {}

    record ListRow(String number, String period, String issued, List<Total> totals, String url) {}

    /** A clause of the version that ruled, with the way to its text. */
    record Name(String clause, String heading, String url) {}

    /** A promise in a window; its reasons are empty where they stand with the line that the anchor leads to. */
    record Objective(Name name, String span, String level, String promise, Badge badge, Why why) {}

    /** One line: what was promised and reached, how the amount came about, and what stands behind it. */
    record Line(Name name, Reading reading, Sums sums, Owed owed, Why why) {}

    record Reading(String span, String promise, String level) {}

    /** The cap is what it cut off, or that it cut nothing, or empty where none applies. */
    record Sums(String award, String base, String beforeCaps, String cap, String amount) {}

    record Owed(Badge badge, String dueBy, String claimBy) {}

    record Why(String anchor, String headline, List<Step> steps, List<Group> records) {
        static Why at(String anchor) {
            return new Why(anchor, "", List.of(), List.of());
        }

        /** With the first records of each fate; of how many more there are a step tells. */
        Why brief() {
            List<Group> firsts = records.stream()
                    .map(group -> new Group(group.title(), group.firsts()))
                    .toList();
            return new Why(anchor, headline, steps, firsts);
        }

        boolean isElsewhere() {
            return headline.isEmpty();
        }
    }

    /** Records with the same fate: counted, excluded, not excluded. */
    record Group(String title, List<Stretch> stretches) {
        public List<Stretch> firsts() {
            return stretches.stream().limit(Explanation.SHOWN).toList();
        }
    }

    record Step(String rule, String sentence) {}

    record Stretch(Fact fact, String from, String until, String length, String reason) {}

    /** A recorded fact by its id, with the way to it. */
    record Fact(String id, String url) {}

    /** What somebody must or may do by a moment; the anchor leads to its line. */
    record Duty(String objective, String what, Name name, String by, String anchor) {}

    /** The extension is a sentence about the end of the term, empty if nothing extends it. */
    record Summary(List<Total> totals, String extension, List<Duty> duties) {
        public boolean isNothing() {
            return totals.isEmpty() && duties.isEmpty();
        }
    }

    /** The body of a statement or a preview. */
    record Body(
            Summary summary,
            List<Objective> objectives,
            List<Line> lines,
            List<Chart> charts,
            List<Adjusted> adjustments) {
        /** The promises whose reasons stand with no line. */
        public List<Objective> owingNothing() {
            return objectives.stream().filter(each -> !each.why().isElsewhere()).toList();
        }
    }

    /** A line that adjusts an earlier statement, with the reasoning of today if there is any. */
    record Adjusted(Earlier earlier, Name name, String span, Difference difference, List<Step> steps) {}

    record Earlier(String number, String url) {}

    record Difference(String issued, String now, String amount) {}

    /** Daily bars of objectives that counted the same, in a drawing of 720 by 180, with the same figures as rows. */
    record Chart(String id, String title, String top, List<Bar> bars, List<Day> days) {}

    record Bar(String x, String y, String width, String height, String kind) {}

    record Day(String x, String label, String date, String counted, String leftOut) {}
}

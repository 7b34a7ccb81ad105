package io.makegood.web.credit;

import io.makegood.credit.Review;
import java.util.List;

/** The heads of the pages of statements; every text is ready in the reader's language. */
final class StatementViews {
    private StatementViews() {}

    /** What identifies a statement. */
    record Head(String id, String number, String period, Parties parties, Issue issue, List<Version> versions) {}

    /** Names with registration numbers, as the terms have them. */
    record Parties(String provider, String customer) {}

    record Issue(String by, String of, String at, String knownUntil) {}

    /** A version of the terms that ruled, and the days of the period on which it did. */
    record Version(String number, String days, String url, List<Hash> hashes) {}

    record Hash(String what, String hex) {}

    /** A hash as it was issued and as it came out again. */
    record Compared(String version, String what, String issued, String again, boolean same) {}

    /** What finance should know before issuing. */
    record Before(String number, String period, Review.Read read, String records, List<String> warnings) {}

    /** How a running month would end. */
    record Outlook(List<Rows.Total> totals, List<Rows.Duty> duties, List<Rows.Name> undecided) {
        public boolean isNothing() {
            return totals.isEmpty() && duties.isEmpty();
        }
    }
}

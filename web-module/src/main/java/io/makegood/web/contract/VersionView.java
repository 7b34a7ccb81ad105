package io.makegood.web.contract;

import io.makegood.contract.Version;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.terms.text.TermsText;
import java.time.LocalDate;
import java.util.List;

/** A version as it is read: its clauses, and what identifies it. */
record VersionView(int number, LocalDate from, String hash, String note, String reason, List<ClauseRow> clauses) {
    VersionView {
        clauses = List.copyOf(clauses);
    }

    /** A clause as text. */
    record ClauseRow(String number, String heading, String text) {}

    static VersionView of(Version version) {
        return new VersionView(
                version.number(),
                version.effectiveFrom(),
                version.hash().hex(),
                version.offer().note(),
                version.progress().reason(),
                version.terms().clauses().stream()
                        .map(clause -> row(version.terms(), clause))
                        .toList());
    }

    private static ClauseRow row(Terms terms, Clause clause) {
        return new ClauseRow(clause.number(), clause.heading(), TermsText.of(terms, clause));
    }
}

package io.makegood.web.credit.settlement;

import java.util.List;

/** What the page of a statement's settlement shows; every text is ready in the reader's language. */
final class SettlementRows {
    private SettlementRows() {}

    /** A state as a word and the shape that goes with it. */
    record Badge(String word, String shape) {}

    /** A portion of a line; the note says of which record it is the contested part, or that it is the rest. */
    record PortionRow(String number, String clause, String amount, Badge badge, String note) {}

    /** What the portions in a state add up to. */
    record StateRow(Badge badge, String portions, List<String> sums) {}

    /** An act as a sentence, with its reason, and with the address of its credit note if it is one. */
    record ActRow(String at, String by, String sentence, String reason, String file) {}

    /** A dispute that is open: what is contested, by whom and why, and what was answered. */
    record DisputeRow(String id, String title, String amounts, String reason, List<String> answers) {}

    /** A settlement that may be reversed. */
    record SettledRow(String id, String title) {}

    /** A value to choose with its word. */
    record Choice(String value, String word) {}

    /** What stands at the top: whose turn it is. */
    record Head(String statement, String period, String issuerNumber, String turn, String url) {}

    /** What the reader may do now. */
    record May(boolean accept, boolean dispute, boolean approve, boolean revoke, boolean settle) {}
}

package io.makegood.web.credit;

/** What a spreadsheet must not take for a formula. */
public final class Spreadsheets {
    private Spreadsheets() {}

    /** A text that begins like a formula gets an apostrophe before it. */
    public static String safe(String text) {
        return LineFile.safe(text);
    }
}

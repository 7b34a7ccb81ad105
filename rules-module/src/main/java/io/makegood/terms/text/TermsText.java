package io.makegood.terms.text;

import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import java.util.Locale;

/** The readable text of terms. Values stand in it as the terms have them, so that text and rule cannot disagree. */
public final class TermsText {

    private TermsText() {}

    /** A clause with its placeholders filled, in the governing language; one that leads nowhere stays and is seen. */
    public static String of(Terms terms, Clause clause) {
        Locale governing = Locale.forLanguageTag(terms.header().setting().language());
        return Placeholders.filled(terms, clause.text(), new Formats(governing));
    }
}

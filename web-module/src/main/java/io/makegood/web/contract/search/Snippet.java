package io.makegood.web.contract.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A found word with what stands around it. */
record Snippet(String before, String word, String after) {
    private static final int AROUND = 70;

    /** The first place of a text that reads like the words, whatever its case and accents. */
    static Optional<Snippet> in(String text, String words) {
        String plain = plain(text);
        int at = plain.indexOf(plain(words));
        if (at < 0 || plain.length() != text.length()) {
            return at < 0 ? Optional.empty() : Optional.of(new Snippet(cut(text, 0, 2 * AROUND), "", ""));
        }
        int end = at + plain(words).length();
        int from = Math.max(0, at - AROUND);
        int until = Math.min(text.length(), end + AROUND);
        return Optional.of(new Snippet(
                (from > 0 ? "… " : "") + text.substring(from, at), text.substring(at, end), cut(text, end, until)));
    }

    private static String cut(String text, int from, int until) {
        return until < text.length() ? text.substring(from, until) + " …" : text.substring(from);
    }

    /** Letter by letter without accents, in lower case; ł has no accent that could be taken off. */
    private static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replace('ł', 'l').replaceAll("\\s", " ");
    }
}

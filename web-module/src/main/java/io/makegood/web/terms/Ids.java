package io.makegood.web.terms;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Stable ids made from what people call things. */
public final class Ids {

    private Ids() {}

    /** Lower-case letters, digits and hyphens; {@code x} where nothing of a name is left. */
    public static String from(String name) {
        String plain = Normalizer.normalize(name.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("(^-+)|(-+$)", "");
        return plain.isEmpty() ? "x" : plain;
    }

    /** The wish itself, or with the first number behind it that nobody has. */
    public static String free(String wish, Collection<String> taken) {
        String id = wish;
        for (int number = 2; taken.contains(id); number++) {
            id = wish + "-" + number;
        }
        return id;
    }
}

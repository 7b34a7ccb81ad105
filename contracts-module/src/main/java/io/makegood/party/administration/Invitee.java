package io.makegood.party.administration;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whom an invitation is for: the mail address, brought to lower case, and the language it is written in. */
public record Invitee(String address, Locale language) {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,180}\\.[^\\s@<>,;\".]{2,}");

    public Invitee {
        address = address.strip().toLowerCase(Locale.ROOT);
        if (!isAddress(address)) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    public static boolean isAddress(String text) {
        return text.strip().length() <= 254 && ADDRESS.matcher(text.strip()).matches();
    }
}

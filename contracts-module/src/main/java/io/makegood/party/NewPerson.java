package io.makegood.party;

import java.util.Locale;

/** A person to be added; the sign-in name is brought to lower case. */
public record NewPerson(String signInName, String name, Locale language, boolean demo) {
    public NewPerson {
        signInName = signInName.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
    }
}

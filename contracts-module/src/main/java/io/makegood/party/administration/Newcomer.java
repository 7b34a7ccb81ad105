package io.makegood.party.administration;

import java.util.Locale;

/** What someone says of themselves when they come in for the first time; the password is hashed by who lets people in. */
public record Newcomer(String name, Locale language, String passwordHash) {
    public Newcomer {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("A name has 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return "Newcomer(" + name + ")";
    }
}

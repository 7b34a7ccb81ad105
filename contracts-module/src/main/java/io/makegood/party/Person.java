package io.makegood.party;

import java.util.Locale;

/** Someone who signs in. The sign-in name is a mail address in lower case; who is not active cannot sign in. */
public record Person(PersonId id, String signInName, String name, Locale language, boolean active, boolean demo) {}

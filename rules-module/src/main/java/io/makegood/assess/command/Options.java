package io.makegood.assess.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The options of a command, each a name and a value. */
record Options(String command, Map<String, String> values) {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "assess",
            Set.of("--terms", "--facts", "--period", "--format", "--lang"),
            "lint",
            Set.of("--terms", "--lang"));

    static Options of(String[] arguments) {
        if (arguments.length == 0 || !KNOWN.containsKey(arguments[0])) {
            throw new Misused("Say assess or lint.");
        }
        Set<String> known = KNOWN.get(arguments[0]);
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            if (!known.contains(arguments[i])) {
                throw new Misused("The option " + arguments[i] + " is not known to " + arguments[0] + ".");
            }
            if (i + 1 == arguments.length) {
                throw new Misused("The option " + arguments[i] + " needs a value.");
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new Options(arguments[0], values);
    }

    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new Misused("The option " + name + " is missing.");
        }
        return value;
    }

    /** One of a few words; the first one if the option is left out. */
    String oneOf(String name, String usual, String other) {
        String value = values.getOrDefault(name, usual);
        if (!value.equals(usual) && !value.equals(other)) {
            throw new Misused("The option " + name + " is " + usual + " or " + other + ", not " + value + ".");
        }
        return value;
    }
}

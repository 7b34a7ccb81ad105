package io.makegood.assess.template;

import java.util.Map;

/** The warnings that templates live with, each with its reason; a warning that is gone must go here too. */
final class DeclaredWarnings {

    private static final Map<String, Map<String, String>> ALL = Map.of(
            "github",
            Map.of(
                    "paysWhileKept",
                    "published so: credits begin at 'less than or equal to 99.9 %', the promise is at least 99.9 %"),
            "nebius",
            Map.of(
                    "exclusionLargerThanAllowance",
                    "published so (3.3): eight hours of works a month, where 99.95 % allows some 22 minutes"));

    static Map<String, String> of(String template) {
        return ALL.getOrDefault(template, Map.of());
    }

    private DeclaredWarnings() {}
}

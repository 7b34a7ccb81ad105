package io.makegood.assess.template;

import java.util.Map;

/** The warnings that templates live with, each with its reason; a warning that is gone must go here too. */
final class DeclaredWarnings {

    private static final Map<String, Map<String, String>> ALL = Map.of(
            "call-centre-cloud",
            Map.of(
                    "quotaSmallerThanWindows",
                    "meant so: the night to Sunday says when work may be done, six hours a month how much of it is"
                            + " free",
                    "sameMinutePaidTwice",
                    "meant so: a long outage costs a credit of the month and extends the contract beside it"),
            "maintenance",
            Map.of(
                    "noDeadlineForOthers",
                    "meant so: critical failures have a promise of their own, the others the next one"),
            "managed-service",
            Map.of(
                    "exclusionLargerThanAllowance",
                    "meant so: eight hours of announced work a month, where 99.9 % allows some 43 minutes"),
            "carrier",
            Map.of(
                    "quotaSmallerThanWindows",
                    "meant so: any night is open for work, six hours a month of it are free",
                    "exclusionLargerThanAllowance",
                    "meant so: six hours of announced night work a month, where 99.95 % allows some 22 minutes"),
            "common-paper",
            Map.of(
                    "exclusionLargerThanAllowance",
                    "published so (4.1): scheduled downtime is no downtime; eight hours are our bound for it"),
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

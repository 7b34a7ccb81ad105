package io.makegood.web.terms.whole;

import java.util.List;
import java.util.Set;

/** A field of the form of a part as it is shown, with the fields below it. */
record PartField(String path, String label, Input input, String value, List<Option> options, List<PartField> children) {

    /** Parts that most agreements leave as they are; they are folded away. */
    private static final Set<String> SELDOM = Set.of(
            "counting",
            "clock",
            "rounding",
            "percentRounding",
            "eligibility",
            "minimum",
            "exclusions",
            "caps",
            "combinations",
            "minimumPayable",
            "afterEffects");

    enum Input {
        TEXT,
        AREA,
        LINES,
        CHECK,
        CHECKS,
        CHOICE,
        KIND,
        GROUP,
        LIST,
        HIDDEN
    }

    record Option(String value, String label, boolean chosen) {}

    public String id() {
        return path.replaceAll("[^A-Za-z0-9]+", "-");
    }

    public boolean isFolded() {
        return input != Input.CHOICE && SELDOM.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** Whether something below was refused, or a button below was pressed: then it stays open. */
    public boolean isOpen(Set<String> places) {
        return places.stream().anyMatch(place -> place.startsWith(path));
    }

    public boolean isSeveral() {
        return input == Input.LIST && !children.isEmpty();
    }
}

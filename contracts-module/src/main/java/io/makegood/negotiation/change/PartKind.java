package io.makegood.negotiation.change;

import java.util.List;

/** What a change can be about; several parts of a kind are told apart by the ids that the terms give them. */
public enum PartKind {
    /** Parties, term, zone, currency, language. */
    HEADER(false, "header"),
    /** A service with its charge and limits. */
    SERVICE(true, "scope.services"),
    CALENDAR(true, "scope.calendars"),
    CLAUSE(true, "clauses"),
    OBJECTIVE(true, "objectives"),
    /** How awards come together, are rounded, claimed and paid; without the caps. */
    SETTLEMENT(false, "settlement"),
    CAP(true, "settlement.caps"),
    EXAMPLE(true, "examples"),
    /** In which order the parts of one kind stand; the id is that kind's name. */
    SEQUENCE(true, "");

    private final boolean several;
    private final String path;

    PartKind(boolean several, String path) {
        this.several = several;
        this.path = path;
    }

    boolean isList() {
        return several && !path.isEmpty();
    }

    boolean isSingle() {
        return !several;
    }

    List<String> path() {
        return List.of(path.split("\\.", -1));
    }
}

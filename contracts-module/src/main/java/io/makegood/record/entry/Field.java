package io.makegood.record.entry;

import java.util.List;

/** One field of a kind of fact; {@code choices} is empty unless it is one of several words. */
public record Field(String name, Type type, boolean required, List<String> choices) {

    public Field {
        choices = List.copyOf(choices);
    }

    /** What a text must be to be understood. */
    public enum Type {
        SERVICE,
        TEXT,
        /** A moment: local date and time in a stated zone, or with its offset. */
        TIME,
        DAY,
        NUMBER,
        /** Above 0 and at most 100; empty is 100. */
        PERCENT,
        /** An amount and a currency code. */
        MONEY,
        YES_NO,
        CHOICE
    }

    static Field required(String name, Type type) {
        return new Field(name, type, true, List.of());
    }

    static Field optional(String name, Type type) {
        return new Field(name, type, false, List.of());
    }

    static Field choice(String name, List<String> choices) {
        return new Field(name, Type.CHOICE, true, choices);
    }
}

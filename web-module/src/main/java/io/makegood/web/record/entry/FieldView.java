package io.makegood.web.record.entry;

import io.makegood.web.record.Choice;
import java.util.List;

/** A field as it is drawn: its label, its help, what is in it and what is wrong with that; empty where there is none. */
record FieldView(String name, String label, String help, Input input, String problem) {

    /** How it is typed; {@code offset} holds the two meanings of an hour that a clock change repeats. */
    record Input(String type, String value, boolean required, List<Choice> choices, Offset offset) {}

    /** Which of the two is meant; without choices nothing is asked. */
    record Offset(String value, List<Choice> choices) {
        static final Offset CLEAR = new Offset("", List.of());
    }

    /** The name in a form that an attribute of HTML and a link can hold. */
    public String key() {
        return name.replace('.', '-');
    }
}

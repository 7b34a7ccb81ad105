package io.makegood.web.record.imports;

import io.makegood.web.record.Choice;
import java.util.List;

/** A question of a reader as it is drawn; {@code suggested} says that the value is the reader's idea and nobody's answer yet. */
record QuestionView(String name, Words words, Input input, boolean suggested, String problem) {

    /** What is asked, and what the file says about it. */
    record Words(String label, String help, String seen) {}

    /** Without choices it is typed. */
    record Input(String value, boolean required, List<Choice> choices) {}

    /** Questions of one sort, under one heading. */
    record Section(String heading, String help, List<QuestionView> questions) {}
}

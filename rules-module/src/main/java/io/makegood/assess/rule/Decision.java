package io.makegood.assess.rule;

/** A conclusion and the rule that drew it: its number, such as {@code 3.1}, and the sentence that is its name. */
public record Decision<C>(String rule, String sentence, C conclusion) {}

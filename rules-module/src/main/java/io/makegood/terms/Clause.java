package io.makegood.terms;

/**
 * A clause of the contract with a stable id; its number is only how it is cited today. The text is in the governing
 * language; {@code {path}} placeholders are filled from the terms. A clause that no objective names computes nothing.
 */
public record Clause(String id, String number, String heading, String text) {}

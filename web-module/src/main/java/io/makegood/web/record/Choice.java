package io.makegood.web.record;

/** Something to choose: the word that is kept and how it reads. */
public record Choice(String value, String label) {}

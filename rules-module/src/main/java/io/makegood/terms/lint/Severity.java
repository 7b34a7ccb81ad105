package io.makegood.terms.lint;

/** How much a problem weighs: an error keeps terms from being offered, a warning must be seen, an info may be. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}

package io.makegood.negotiation.change;

/** Two parts of one kind have the same id, so that no change could say which of them it means. */
public class TwiceNamed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PartKey part;

    TwiceNamed(PartKey part) {
        super("There are two parts " + part);
        this.part = part;
    }

    public PartKey part() {
        return part;
    }
}

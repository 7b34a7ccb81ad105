package io.makegood.negotiation.change;

/**
 * One part of the terms as it was and as it shall be, each as canonical JSON and empty where there is none. A part that is
 * new stands behind another one of its kind ({@code behind}, empty for the first place).
 */
public record Change(PartKey part, String before, String after, String behind) {
    public Change {
        if (before.equals(after)) {
            throw new IllegalArgumentException("Nothing changes of " + part);
        }
    }

    public boolean adds() {
        return before.isEmpty();
    }

    public boolean removes() {
        return after.isEmpty();
    }
}

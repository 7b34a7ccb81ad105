package io.makegood.web.terms;

/** What the buttons of a form say: what to do, with which kind of thing, on which revision. */
public record Act(String act, String more, int revision) {
    public Act {
        act = act == null ? "check" : act;
        more = more == null ? "" : more;
    }
}

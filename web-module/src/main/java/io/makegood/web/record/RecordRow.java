package io.makegood.web.record;

/** A record as a line of the list. */
public record RecordRow(Subject subject, WhenText.Said when, String detail, Source source) {

    /** What it is. */
    public record Subject(String url, String kind, String id, String service) {}

    /** Whom it comes from, and how often it was changed. */
    public record Source(String person, String party, int revision, boolean withdrawn, boolean imported) {}
}

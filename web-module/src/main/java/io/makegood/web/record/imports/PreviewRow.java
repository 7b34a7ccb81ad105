package io.makegood.web.record.imports;

import java.util.List;

/** A row of the file as the preview shows it: where it stands, what it would become, and what is to be said about it. */
record PreviewRow(Place place, String outcome, What what, When when, List<String> remarks) {

    record Place(String id, String where) {}

    /** Empty where the row is no fact. */
    record What(String kind, String service, String detail) {}

    record When(String from, String until, String length, String state) {}
}

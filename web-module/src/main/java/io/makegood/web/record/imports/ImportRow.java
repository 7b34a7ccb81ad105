package io.makegood.web.record.imports;

/** An import as a line of the list and as the head of its pages; the state is a key of the texts. */
record ImportRow(String url, String name, String size, String state, By by, String made) {

    /** Who brought the file, for which party, when. */
    record By(String person, String party, String at) {}
}

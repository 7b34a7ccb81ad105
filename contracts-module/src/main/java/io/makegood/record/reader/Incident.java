package io.makegood.record.reader;

import java.util.List;

/** One incident as a feed tells it, in the feed's own texts; what it does not tell is empty. */
record Incident(Row.Origin origin, List<String> components, String impact, Told told) {

    Incident {
        components = components.stream().distinct().toList();
    }

    /** {@code over}: the feed says that it has ended, even if it does not say when. */
    record Told(List<String> starts, String end, String announced, boolean over) {
        Told {
            starts = List.copyOf(starts);
        }
    }
}

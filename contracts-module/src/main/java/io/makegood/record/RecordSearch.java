package io.makegood.record;

import io.makegood.record.entry.Kind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which part of the list is asked for: a kind, a service and a text (in the id, or in the priority, severity, metric and so
 * on; empty for all), some days, with what was withdrawn or without, and the page from 1.
 */
public record RecordSearch(
        Optional<Kind> kind, String service, String text, Days days, boolean withWithdrawn, int page) {
    public static final int PAGE_SIZE = 50;

    public RecordSearch {
        text = text.strip();
        service = service.strip();
        page = Math.max(page, 1);
    }

    /** Everything that is not withdrawn, the first page. */
    public static RecordSearch all() {
        return new RecordSearch(Optional.empty(), "", "", Days.ANY, false, 1);
    }

    /** Days of the contract's zone, the last one included; what lies partly in them is found. */
    public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {
        public static final Days ANY = new Days(Optional.empty(), Optional.empty());
    }
}

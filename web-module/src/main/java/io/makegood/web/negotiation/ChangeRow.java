package io.makegood.web.negotiation;

import io.makegood.web.contract.compare.Comparison;
import java.util.List;

/**
 * A change of one part as it is read: its title, what differs word by word, and, where nothing that is read differs, the
 * part as data before and after. {@code anchor} is where it is talked about.
 */
record ChangeRow(String title, String part, String anchor, List<Comparison.Change> changes, Data data) {
    ChangeRow {
        changes = List.copyOf(changes);
    }

    record Data(String before, String after) {}
}

package io.makegood.audit;

import java.util.List;

/** Some events of a chain, the newest first, and whether there are older ones that were asked for too. */
public record EventPage(List<AuditEvent> events, boolean more) {
    public EventPage {
        events = List.copyOf(events);
    }
}

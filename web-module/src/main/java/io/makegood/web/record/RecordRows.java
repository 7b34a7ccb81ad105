package io.makegood.web.record;

import io.makegood.party.PersonId;
import io.makegood.record.Revision;
import io.makegood.record.entry.Kind;
import io.makegood.web.record.RecordPages.Room;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the lines of the list out of revisions; a name is looked up once. */
@Component
public class RecordRows {
    private final RecordPages pages;
    private final Telling telling;
    private final Details details;
    private final WhenText when;

    RecordRows(RecordPages pages, Telling telling, Details details, WhenText when) {
        this.pages = pages;
        this.telling = telling;
        this.details = details;
        this.when = when;
    }

    public List<RecordRow> of(List<Revision> revisions, Room room) {
        Map<PersonId, String> names = new HashMap<>();
        return revisions.stream().map(revision -> row(revision, room, names)).toList();
    }

    private RecordRow row(Revision revision, Room room, Map<PersonId, String> names) {
        Kind kind = Kind.of(revision.fact()).orElseThrow();
        RecordRow.Subject subject = new RecordRow.Subject(
                room.url() + "/" + revision.record(),
                telling.kind(kind),
                revision.fact().id(),
                telling.service(revision.fact().service(), room.setting()));
        RecordRow.Source source = new RecordRow.Source(
                names.computeIfAbsent(revision.made().by(), pages::person),
                room.party(revision.made().of()),
                revision.number(),
                revision.withdrawn(),
                revision.made().imported().isPresent());
        return new RecordRow(
                subject,
                when.of(revision.fact(), room.setting().zone()),
                details.of(revision.fact(), room.setting()),
                source);
    }
}

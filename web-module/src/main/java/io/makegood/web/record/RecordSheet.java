package io.makegood.web.record;

import io.makegood.record.Revision;
import io.makegood.record.entry.Disassembly;
import io.makegood.record.entry.Entry;
import io.makegood.record.entry.Field;
import io.makegood.record.entry.Kind;
import io.makegood.web.record.RecordPages.Room;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Records as the lines of a downloaded table, for machines: times in the contract's zone with their offset, lengths in
 * seconds. A table of one kind has a column for each of its fields, under the names that an import recognises.
 */
@Component
class RecordSheet {
    private static final List<String> START = List.of("kind", "id", "service", "from", "until", "length_seconds");
    private static final List<String> END =
            List.of("recorded_by", "recorded_for", "recorded_at", "revision", "withdrawn", "reason");

    private final RecordPages pages;
    private final Details details;

    RecordSheet(RecordPages pages, Details details) {
        this.pages = pages;
        this.details = details;
    }

    List<String> header(Optional<Kind> kind) {
        List<String> header = new ArrayList<>(START);
        kind.ifPresentOrElse(
                one -> fields(one).forEach(field -> header.add(field.name())), () -> header.add("details"));
        header.addAll(END);
        return header;
    }

    List<String> line(Revision revision, Optional<Kind> kind, Room room) {
        ZoneId zone = room.setting().zone();
        Entry entry = Disassembly.of(revision.fact(), zone);
        Occurrence when = Occurrence.of(revision.fact(), zone);
        List<String> line = new ArrayList<>(List.of(entry.kind().word(), entry.id(), entry.text("service")));
        line.add(written(when.from(), zone));
        line.add(when.until().map(until -> written(until, zone)).orElse(""));
        line.add(when.length().map(RecordSheet::seconds).orElse(""));
        if (kind.isPresent()) {
            fields(kind.get()).forEach(field -> line.add(text(entry, field)));
        } else {
            line.add(details.of(revision.fact(), room.setting()));
        }
        line.addAll(List.of(
                pages.person(revision.made().by()),
                room.party(revision.made().of()),
                written(revision.made().at(), zone),
                String.valueOf(revision.number()),
                revision.withdrawn() ? "yes" : "no",
                revision.made().reason()));
        return line;
    }

    private static List<Field> fields(Kind kind) {
        return kind.fields().stream()
                .filter(field -> field.type() != Field.Type.SERVICE)
                .toList();
    }

    private static String text(Entry entry, Field field) {
        String text = entry.text(field.name());
        return field.type() == Field.Type.TIME && !text.isEmpty() ? text + entry.text(field.name() + ".offset") : text;
    }

    private static String written(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime());
    }

    private static String seconds(Duration length) {
        return BigDecimal.valueOf(length.getSeconds())
                .add(BigDecimal.valueOf(length.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }
}

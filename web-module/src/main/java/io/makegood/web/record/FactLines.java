package io.makegood.web.record;

import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Disassembly;
import io.makegood.record.entry.Entry;
import io.makegood.record.entry.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A fact as lines of a page, and the lines in which two states of it differ. */
@Component
public class FactLines {
    private final Telling telling;

    FactLines(Telling telling) {
        this.telling = telling;
    }

    /** The name of a field and what it says. */
    public record Line(String label, String value) {}

    /** A line that differs; empty on the side where it is not. */
    public record Change(String label, String before, String after) {}

    public List<Line> of(Fact fact, Setting setting) {
        return List.copyOf(lines(fact, setting).values());
    }

    public List<Change> between(Fact before, Fact after, Setting setting) {
        Map<String, Line> old = lines(before, setting);
        Map<String, Line> now = lines(after, setting);
        Map<String, Line> all = new LinkedHashMap<>(now);
        old.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        all.forEach((key, line) -> {
            String was = old.containsKey(key) ? old.get(key).value() : "";
            String is = now.containsKey(key) ? now.get(key).value() : "";
            if (!was.equals(is)) {
                changes.add(new Change(line.label(), was, is));
            }
        });
        return changes;
    }

    private Map<String, Line> lines(Fact fact, Setting setting) {
        Entry entry = Disassembly.of(fact, setting.zone());
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Field field : entry.kind().fields()) {
            String text = entry.text(field.name());
            if (!text.isEmpty()) {
                String value = telling.value(field, text, entry.text(field.name() + ".offset"), setting);
                lines.put(field.name(), new Line(telling.field(entry.kind(), field.name()), value));
            }
        }
        if (fact instanceof Fact.Ticket ticket) {
            ticket(ticket, entry, setting).forEach(line -> lines.put(line.label() + "/" + line.value(), line));
        }
        return lines;
    }

    /** The lists of a ticket: each line is itself, so that one added in between changes no other. */
    private List<Line> ticket(Fact.Ticket ticket, Entry entry, Setting setting) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < ticket.acts().size(); at++) {
            String act = telling.word(entry.text("act." + at + ".kind"));
            lines.add(new Line(
                    telling.say("record.list.act"),
                    act + ", " + telling.time(ticket.acts().get(at).at(), setting.zone())));
        }
        ticket.pauses()
                .forEach(pause -> lines.add(new Line(
                        telling.say("record.list.pause"),
                        telling.time(pause.start(), setting.zone()) + " – "
                                + (pause.isOpen()
                                        ? telling.say("record.open")
                                        : telling.time(pause.end(), setting.zone())))));
        ticket.changes()
                .forEach(change -> lines.add(new Line(
                        telling.say("record.list.change"),
                        change.priority() + ", " + telling.time(change.at(), setting.zone()))));
        return lines;
    }
}

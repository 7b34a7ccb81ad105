package io.makegood.record.reader;

import io.makegood.record.entry.Assembled;
import io.makegood.record.entry.Assembly;
import io.makegood.record.entry.Entry;
import io.makegood.record.entry.Field;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.record.entry.Times;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table in which each line is one fact of one kind. */
final class TableReader implements Reader {
    private static final Times UTC = Times.iso(ZoneOffset.UTC);

    @Override
    public String word() {
        return "table";
    }

    @Override
    public boolean recognises(Upload upload) {
        return !upload.isArchive() && !Json.looksLikeJson(upload);
    }

    @Override
    public List<Question> questions(Intake intake) {
        return TableQuestions.of(intake);
    }

    @Override
    public List<Row> read(Intake intake) {
        Sheet sheet = Sheet.read(intake.upload(), Sheet.Layout.of(intake.answers()));
        Kind kind = Kind.ofWord(intake.answers().to("kind")).orElseThrow();
        TableCells cells = new TableCells(sheet, intake.answers());
        ContentIds ids = new ContentIds();
        List<Row> rows = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            Row.Origin origin = new Row.Origin("", line.number(), cells.id(line));
            if (!line.whole()) {
                rows.add(Row.refused(
                        origin,
                        "cellCount",
                        Map.of(
                                "found", String.valueOf(line.cells().size()),
                                "expected", String.valueOf(sheet.columns().size()))));
            } else {
                rows.add(row(kind, origin, line, cells, ids));
            }
        }
        return rows;
    }

    private static Row row(Kind kind, Row.Origin origin, Sheet.Line line, TableCells cells, ContentIds ids) {
        Names.Meant meant = cells.service(line);
        if (meant instanceof Names.Meant.Nothing nothing) {
            return Names.row(origin, nothing);
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            texts.put(
                    field.name(),
                    meant instanceof Names.Meant.Service service && field.type() == Field.Type.SERVICE
                            ? service.id()
                            : cells.text(field, line, problems));
        }
        if (!problems.isEmpty()) {
            return new Row.Refused(origin, problems);
        }
        String id = origin.id().isEmpty() && cells.hasNoIds() ? ids.of(kind, texts) : origin.id();
        return id.isEmpty() ? Row.refused(origin, "idMissing", Map.of()) : assembled(origin, Entry.of(kind, id, texts));
    }

    private static Row assembled(Row.Origin origin, Entry entry) {
        return switch (Assembly.assemble(entry, UTC)) {
            case Assembled.Refused refused -> new Row.Refused(origin, refused.problems());
            case Assembled.Done done -> new Row.Proposed(origin, done.fact(), Remarks.of(done.fact()));
        };
    }
}

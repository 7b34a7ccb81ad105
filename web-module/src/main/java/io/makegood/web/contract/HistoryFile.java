package io.makegood.web.contract;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.makegood.audit.AuditEvent;
import io.makegood.audit.Sha256;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The history as files: JSON as the chain has it, without names; CSV as it is read, with them. */
final class HistoryFile {
    private HistoryFile() {}

    static byte[] json(List<AuditEvent> events) {
        List<Json> items = events.stream().map(HistoryFile::json).toList();
        return JsonWriter.canonical(new Json.Items(items));
    }

    private static Json json(AuditEvent event) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("number", text(Integer.toString(event.link().number())));
        fields.put("at", text(event.at().toString()));
        fields.put("kind", text(event.kind()));
        fields.put("organisation", text(event.by().organisation().toString()));
        Map<String, Json> content = new LinkedHashMap<>();
        event.content().forEach((name, value) -> content.put(name, text(value)));
        fields.put("content", new Json.Fields(content));
        fields.put("previous", text(event.link().previous().map(Sha256::hex).orElse("")));
        fields.put("sha256", text(event.link().hash().hex()));
        return new Json.Fields(fields);
    }

    private static Json text(String value) {
        return new Json.Text(value);
    }

    /** The oldest first. */
    static byte[] csv(List<Timeline.Row> newestFirst) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text); // a buffer would have to be flushed
        csv.writeRecord("number", "at", "kind", "what", "person", "organisation", "sha256");
        for (Timeline.Row row : newestFirst.reversed()) {
            csv.writeRecord(
                    Integer.toString(row.number()),
                    row.at().toString(),
                    row.proof().kind(),
                    harmless(row.sentence()),
                    harmless(row.by().person()),
                    harmless(row.by().organisation()),
                    row.proof().hash());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that a table calculator would take for a formula gets an apostrophe in front. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

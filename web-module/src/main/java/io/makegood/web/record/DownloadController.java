package io.makegood.web.record;

import io.makegood.contract.ContractId;
import io.makegood.measure.Interval;
import io.makegood.measure.json.FactsJson;
import io.makegood.party.Actor;
import io.makegood.record.RecordSearch;
import io.makegood.record.Records;
import io.makegood.record.Revision;
import io.makegood.web.record.RecordPages.Room;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The records as files: the narrowed list as a table, all that counts as the language's facts. */
@Controller
class DownloadController {
    private static final Interval ALWAYS = new Interval(Instant.parse("1900-01-01T00:00:00Z"), Interval.OPEN);

    private final Records records;
    private final RecordPages pages;
    private final RecordSheet sheet;

    DownloadController(Records records, RecordPages pages, RecordSheet sheet) {
        this.records = records;
        this.pages = pages;
        this.sheet = sheet;
    }

    /** Page by page, so that a long list needs no more memory than a short one. */
    @GetMapping("/contracts/{id}/records.csv")
    void csv(
            Actor actor,
            @PathVariable ContractId id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response)
            throws IOException {
        Room room = pages.room(actor, id);
        Filter filter = Filter.of(typed);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("records.csv"));
        try (Csv csv = new Csv(response.getWriter())) {
            csv.line(sheet.header(filter.search().kind()));
            List<Revision> page = List.of();
            int number = 1;
            do {
                page = records.visible(actor, id, filter.search(number));
                page.forEach(revision ->
                        csv.line(sheet.line(revision, filter.search().kind(), room)));
                number++;
            } while (page.size() == RecordSearch.PAGE_SIZE);
        }
    }

    /** What an assessment would compute on: the latest revision of each record that is not withdrawn. */
    @GetMapping("/contracts/{id}/records.json")
    ResponseEntity<byte[]> json(Actor actor, @PathVariable ContractId id) {
        pages.room(actor, id);
        byte[] facts = FactsJson.pretty(records.facts(id, ALWAYS)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("records.json"))
                .body(facts);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}

package io.makegood.web.record.imports;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.Import;
import io.makegood.record.ImportId;
import io.makegood.record.Imports;
import io.makegood.record.Preview;
import io.makegood.record.Preview.Outcome;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Row;
import io.makegood.web.record.Csv;
import io.makegood.web.record.RecordPages;
import io.makegood.web.record.RecordPages.Room;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every row that cannot be recorded, with its reasons, as a table to mend and bring again. */
@Controller
class RefusedController {
    private final Imports imports;
    private final RecordPages pages;
    private final PreviewRows rows;

    RefusedController(Imports imports, RecordPages pages, PreviewRows rows) {
        this.imports = imports;
        this.pages = pages;
        this.rows = rows;
    }

    @GetMapping("/contracts/{id}/records/imports/{import}/refused.csv")
    void refused(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable("import") ImportId which,
            HttpServletResponse response)
            throws IOException {
        Room room = pages.room(actor, id);
        Import file = imports.of(actor, id, which);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("refused-rows.csv")
                        .build()
                        .toString());
        try (Csv csv = new Csv(response.getWriter())) {
            csv.line(List.of("file", "line", "id", "reasons"));
            switch (file.progress().state()) {
                case COMMITTED, UNDONE -> kept(actor, room, which, csv);
                case OPEN, COMMITTING, FAILED, CANCELLED -> planned(actor, room, which, csv);
            }
        }
    }

    private void planned(Actor actor, Room room, ImportId which, Csv csv) {
        int page = 1;
        int found = Preview.PAGE_SIZE;
        while (found == Preview.PAGE_SIZE) {
            Preview preview = imports.preview(actor, room.id(), which, Optional.of(Outcome.REFUSED), page);
            preview.lines().forEach(line -> csv.line(cells(line.origin(), line.problems(), room)));
            found = preview.lines().size();
            page++;
        }
    }

    private void kept(Actor actor, Room room, ImportId which, Csv csv) {
        int page = 1;
        int found = Preview.PAGE_SIZE;
        while (found == Preview.PAGE_SIZE) {
            List<Row.Refused> refused = imports.refused(actor, room.id(), which, page);
            refused.forEach(row -> csv.line(cells(row.origin(), row.reasons(), room)));
            found = refused.size();
            page++;
        }
    }

    private List<String> cells(Row.Origin origin, List<Problem> problems, Room room) {
        return List.of(
                origin.file(),
                origin.line() == 0 ? "" : String.valueOf(origin.line()),
                origin.id(),
                String.join(" ", rows.reasons(problems, Kind.OUTAGE, room.setting())));
    }
}

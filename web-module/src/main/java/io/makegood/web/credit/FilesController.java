package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.credit.Assessments;
import io.makegood.credit.Computed;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.StatementDocument;
import io.makegood.credit.StatementId;
import io.makegood.party.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Statements and previews as files. */
@Controller
class FilesController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final IssuedStatements issued;
    private final Assessments assessments;
    private final LineFile lines;
    private final SheetFile sheets;
    private final PrintedStatement printed;
    private final Wording wording;

    FilesController(
            IssuedStatements issued,
            Assessments assessments,
            LineFile lines,
            SheetFile sheets,
            PrintedStatement printed,
            Wording wording) {
        this.issued = issued;
        this.assessments = assessments;
        this.lines = lines;
        this.sheets = sheets;
        this.printed = printed;
        this.wording = wording;
    }

    @GetMapping("/contracts/{id}/statements/{statement}/statement.csv")
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable String id, @PathVariable String statement) {
        StatementDocument document = open(actor, id, statement);
        String title = wording.say("credit.statementNo", document.statement().number());
        return file(
                CSV,
                name(document) + ".csv",
                lines.of(title, document.computed(), document.adjusted().lines()));
    }

    @GetMapping("/contracts/{id}/statements/{statement}/statement.json")
    ResponseEntity<byte[]> json(Actor actor, @PathVariable String id, @PathVariable String statement) {
        StatementDocument document = open(actor, id, statement);
        return file(MediaType.APPLICATION_JSON, name(document) + ".json", ComputedFile.of(document));
    }

    @GetMapping("/contracts/{id}/statements/{statement}/statement.xlsx")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable String id, @PathVariable String statement) {
        StatementDocument document = open(actor, id, statement);
        String title = wording.say("credit.statementNo", document.statement().number());
        return file(
                XLSX,
                name(document) + ".xlsx",
                sheets.of(title, document.computed(), document.adjusted().lines()));
    }

    @GetMapping("/contracts/{id}/statements/{statement}/statement.pdf")
    ResponseEntity<byte[]> printed(Actor actor, @PathVariable String id, @PathVariable String statement) {
        StatementDocument document = open(actor, id, statement);
        return file(MediaType.APPLICATION_PDF, name(document) + ".pdf", printed.of(document));
    }

    @GetMapping("/contracts/{id}/performance/{month}/preview.csv")
    ResponseEntity<byte[]> previewCsv(Actor actor, @PathVariable String id, @PathVariable String month) {
        Computed computed = preview(actor, id, month);
        return file(CSV, "preview-" + month + ".csv", lines.of(wording.say("credit.preview"), computed, List.of()));
    }

    @GetMapping("/contracts/{id}/performance/{month}/preview.json")
    ResponseEntity<byte[]> previewJson(Actor actor, @PathVariable String id, @PathVariable String month) {
        Computed computed = preview(actor, id, month);
        return file(MediaType.APPLICATION_JSON, "preview-" + month + ".json", ComputedFile.of(computed));
    }

    private StatementDocument open(Actor actor, String contract, String statement) {
        return issued.open(actor, ContractId.parse(contract), StatementId.parse(statement));
    }

    private Computed preview(Actor actor, String contract, String month) {
        Period period = PeriodReading.period(month);
        return assessments.preview(actor, ContractId.parse(contract), period).computed();
    }

    private static String name(StatementDocument document) {
        return "statement-" + document.statement().number() + "-"
                + PeriodReading.text(document.statement().period());
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}

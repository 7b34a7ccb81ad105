package io.makegood.web.credit.settlement;

import io.makegood.contract.ContractId;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.StatementDocument;
import io.makegood.credit.StatementId;
import io.makegood.credit.settlement.Act;
import io.makegood.credit.settlement.Life;
import io.makegood.credit.settlement.Portion;
import io.makegood.credit.settlement.StatementLives;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Header;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A settlement by credit note, as the file that accounting programs exchange. */
@Controller
class CreditNoteController {
    private final StatementLives lives;
    private final IssuedStatements issued;
    private final SettlementPage page;
    private final SettlementWords words;

    CreditNoteController(StatementLives lives, IssuedStatements issued, SettlementPage page, SettlementWords words) {
        this.lives = lives;
        this.issued = issued;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/contracts/{id}/statements/{statement}/settlement/{act}/credit-note.xml")
    ResponseEntity<byte[]> creditNote(
            Actor actor, @PathVariable ContractId id, @PathVariable StatementId statement, @PathVariable String act) {
        Life life = lives.of(actor, id, statement);
        Act settlement = life.act(NotFound.unlessId(act)).orElseThrow(() -> new NotFound("act " + act));
        int number = lives.creditNote(settlement).orElseThrow(() -> new NotFound("credit note of act " + act));
        StatementDocument document = issued.open(actor, id, statement);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("credit-note-" + number + ".xml")
                                .build()
                                .toString())
                .body(CreditNoteXml.of(content(life, settlement, number, document)));
    }

    private CreditNoteXml.Content content(Life life, Act settlement, int number, StatementDocument document) {
        List<Portion> portions = words.of(life, settlement);
        List<String> clauses = page.clauses(document);
        Header terms = document.computed().parts().getLast().ruling().terms().header();
        return new CreditNoteXml.Content(
                new CreditNoteXml.Head(
                        Integer.toString(number),
                        settlement.doer().at().atZone(terms.setting().zone()).toLocalDate(),
                        Integer.toString(life.statement().number()),
                        words.say("settlement.ubl.note")),
                terms,
                new CreditNoteXml.Days(
                        life.statement().period().from(),
                        life.statement().period().until().minusDays(1)),
                portions.getFirst().amount().unit(),
                portions.stream()
                        .map(portion -> new CreditNoteXml.Line(clauses.get(portion.line() - 1), portion))
                        .toList());
    }
}

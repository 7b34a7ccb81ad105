package io.makegood.web.credit;

import io.makegood.contract.Contract;
import io.makegood.credit.Evidence;
import io.makegood.credit.IssuedStatements.Next;
import io.makegood.credit.IssuedStatements.Row;
import io.makegood.credit.IssuedStatements.Shelf;
import io.makegood.credit.Part;
import io.makegood.credit.StatementDocument;
import io.makegood.credit.Sum;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.Format;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the models of the pages of statements. */
@Component
class StatementPages {
    private final Wording wording;
    private final Bodies bodies;
    private final Format format;

    StatementPages(Wording wording, Bodies bodies, Format format) {
        this.wording = wording;
        this.bodies = bodies;
        this.format = format;
    }

    void list(Actor actor, Contract contract, Shelf shelf, Model model) {
        contract(contract, model);
        model.addAttribute("rows", shelf.rows().stream().map(this::row).toList());
        model.addAttribute("finance", actor.is(Role.FINANCE));
        model.addAttribute("next", shelf.next().map(this::next).orElse(""));
        model.addAttribute("nextMonth", shelf.next().map(StatementPages::month).orElse(""));
    }

    void statement(Contract contract, StatementDocument document, Model model) {
        contract(contract, model);
        model.addAttribute("id", document.statement().id().toString());
        model.addAttribute("number", format.number(document.statement().number()));
        model.addAttribute("period", wording.period(document.statement().period()));
        model.addAttribute("issued", format.instant(document.statement().issue().at()));
        model.addAttribute("body", bodies.of(document.computed()));
        model.addAttribute("proofs", proofs(document));
    }

    void contract(Contract contract, Model model) {
        model.addAttribute("contractId", contract.id().toString());
        model.addAttribute("contractTitle", contract.title());
    }

    private String next(Next next) {
        return wording.period(next.period());
    }

    private static String month(Next next) {
        return YearMonth.from(next.period().from()).toString();
    }

    private Rows.ListRow row(Row row) {
        return new Rows.ListRow(
                format.number(row.statement().number()),
                wording.period(row.statement().period()),
                format.instant(row.statement().issue().at()),
                row.sums().stream().map(this::total).toList(),
                "/contracts/" + row.statement().contract() + "/statements/"
                        + row.statement().id());
    }

    private Rows.Total total(Sum sum) {
        return switch (sum.kind()) {
            case CREDIT, EARNED_BACK -> new Rows.Total(wording.say("credit.credits"), amount(sum));
            case EXTRA_TIME -> new Rows.Total(wording.say("credit.extraTime"), amount(sum));
            case UNITS -> new Rows.Total(sum.unit(), amount(sum));
            case DUTY -> new Rows.Total(wording.say("credit.kind.duty"), format.number(sum.lines()));
            case RIGHT -> new Rows.Total(wording.say("credit.kind.right"), format.number(sum.lines()));
            case NOTHING -> new Rows.Total(wording.say("credit.kind.nothing"), format.number(sum.lines()));
        };
    }

    private String amount(Sum sum) {
        return wording.unit(sum.unit(), sum.amount());
    }

    private List<Rows.Proof> proofs(StatementDocument document) {
        List<Rows.Proof> proofs = new ArrayList<>();
        for (int i = 0; i < document.evidence().size(); i++) {
            Part part = document.computed().parts().get(i);
            Evidence evidence = document.evidence().get(i);
            proofs.add(new Rows.Proof(
                    format.number(part.ruling().version().number()),
                    evidence.hashes().terms().hex(),
                    evidence.hashes().facts().hex(),
                    evidence.ruleBook() + " · " + evidence.hashes().ruleBook().hex(),
                    evidence.hashes().result().hex()));
        }
        return proofs;
    }
}

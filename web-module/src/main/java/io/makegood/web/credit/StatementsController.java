package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.credit.IssueResult;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Recomputed;
import io.makegood.credit.Review;
import io.makegood.credit.ReviewResult;
import io.makegood.credit.StatementDocument;
import io.makegood.credit.StatementId;
import io.makegood.credit.Statements;
import io.makegood.party.Actor;
import io.makegood.web.contract.ContractPage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Statements of a contract: the list, one of them, the review before the next one is issued, and its proof. */
@Controller
class StatementsController {
    private final ContractPage contract;
    private final Statements statements;
    private final IssuedStatements issued;
    private final StatementPages pages;
    private final Wording wording;
    private final Standing standing;
    private final ContestedPages contested;

    StatementsController(
            ContractPage contract,
            Statements statements,
            IssuedStatements issued,
            StatementPages pages,
            Wording wording,
            Standing standing,
            ContestedPages contested) {
        this.contract = contract;
        this.statements = statements;
        this.issued = issued;
        this.pages = pages;
        this.wording = wording;
        this.standing = standing;
        this.contested = contested;
    }

    @GetMapping("/contracts/{id}/statements")
    String list(Actor actor, @PathVariable String id, Model model) {
        ContractId of = contract.head(actor, ContractId.parse(id), model).id();
        IssuedStatements.Shelf shelf = issued.of(actor, of);
        pages.list(actor, shelf, model);
        model.addAttribute("standing", standing.of(actor, of, shelf));
        return "credit/statements";
    }

    @GetMapping("/contracts/{id}/statements/new")
    String review(Actor actor, @PathVariable String id, @RequestParam String month, Model model) {
        return reviewed(actor, ContractId.parse(id), PeriodReading.period(month), "", model);
    }

    @PostMapping("/contracts/{id}/statements")
    String issue(Actor actor, @PathVariable String id, Form form, Model model, RedirectAttributes flash) {
        ContractId of = ContractId.parse(id);
        Period period = PeriodReading.period(form.month());
        if (!form.isConfirmed()) {
            return reviewed(actor, of, period, wording.say("credit.confirm.missing"), model);
        }
        return switch (statements.issue(actor, of, period, form.read())) {
            case IssueResult.Issued done -> {
                flash.addFlashAttribute(
                        "flash",
                        wording.say("credit.issued.done", done.statement().number()));
                yield "redirect:" + url(of, done.statement().id());
            }
            case IssueResult.AlreadyIssued before ->
                "redirect:" + url(of, before.statement().id());
            case IssueResult other -> reviewed(actor, of, period, sentence(other), model);
        };
    }

    @GetMapping("/contracts/{id}/statements/{statement}")
    String statement(Actor actor, @PathVariable String id, @PathVariable String statement, Model model) {
        ContractId of = contract.head(actor, ContractId.parse(id), model).id();
        StatementDocument document = issued.open(actor, of, StatementId.parse(statement));
        pages.statement(document, model);
        contested.fill(actor, of, document.statement().period(), model);
        return "credit/statement";
    }

    @GetMapping("/contracts/{id}/statements/{statement}/recomputed")
    String recomputed(Actor actor, @PathVariable String id, @PathVariable String statement, Model model) {
        ContractId of = contract.head(actor, ContractId.parse(id), model).id();
        StatementId which = StatementId.parse(statement);
        Recomputed again = issued.recompute(actor, of, which);
        model.addAttribute("statement", pages.head(issued.open(actor, of, which)));
        model.addAttribute("same", again.isSame());
        model.addAttribute("bytes", again.bytes());
        model.addAttribute("rows", pages.compared(again));
        return "credit/recomputed";
    }

    /** What was confirmed: the month, what was read of it, and that it was read; an empty box sends nothing. */
    record Form(
            String month,
            String fingerprint,
            Instant knownUntil,
            @Nullable String confirmed) {
        boolean isConfirmed() {
            return "true".equals(confirmed) && fingerprint.matches("[0-9a-f]{64}");
        }

        Review.Read read() {
            return new Review.Read(knownUntil, new Sha256(fingerprint));
        }
    }

    private String reviewed(Actor actor, ContractId id, Period period, String refused, Model model) {
        contract.head(actor, id, model);
        model.addAttribute("period", wording.period(period));
        model.addAttribute("month", PeriodReading.text(period));
        return switch (statements.review(actor, id, period)) {
            case ReviewResult.Ready ready -> {
                pages.review(ready.review(), model);
                contested.fill(actor, id, period, model);
                model.addAttribute("refused", refused);
                yield "credit/issue";
            }
            case ReviewResult.Refused no -> no(id, no.why(), model);
        };
    }

    private String no(ContractId id, IssueResult why, Model model) {
        if (why instanceof IssueResult.AlreadyIssued before) {
            return "redirect:" + url(id, before.statement().id());
        }
        model.addAttribute("refused", sentence(why));
        model.addAttribute("next", why instanceof IssueResult.NotNext other ? PeriodReading.text(other.next()) : "");
        return "credit/refused";
    }

    private String sentence(IssueResult why) {
        return switch (why) {
            case IssueResult.PeriodStillOpen open -> wording.say("credit.refused.open", wording.instant(open.until()));
            case IssueResult.NotNext other -> wording.say("credit.refused.notNext", wording.period(other.next()));
            case IssueResult.NotAsReviewed changed -> wording.say("credit.refused.changed");
            case IssueResult.NothingInForce nothing -> wording.say("credit.refused.nothing");
            case IssueResult.Issued done -> "";
            case IssueResult.AlreadyIssued before -> "";
        };
    }

    private static String url(ContractId contract, StatementId statement) {
        return "/contracts/" + contract + "/statements/" + statement;
    }
}

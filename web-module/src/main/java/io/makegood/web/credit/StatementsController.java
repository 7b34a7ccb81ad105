package io.makegood.web.credit;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.credit.IssueResult;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Recomputed;
import io.makegood.credit.StatementId;
import io.makegood.credit.Statements;
import io.makegood.party.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StatementsController {
    private final Contracts contracts;
    private final Statements statements;
    private final IssuedStatements issued;
    private final StatementPages pages;
    private final Wording wording;

    StatementsController(
            Contracts contracts,
            Statements statements,
            IssuedStatements issued,
            StatementPages pages,
            Wording wording) {
        this.contracts = contracts;
        this.statements = statements;
        this.issued = issued;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping("/contracts/{contract}/statements")
    String list(Actor actor, @PathVariable String contract, Model model) {
        ContractId id = ContractId.parse(contract);
        pages.list(actor, contracts.of(actor, id), issued.of(actor, id), model);
        return "credit/statements";
    }

    @PostMapping("/contracts/{contract}/statements")
    String issue(Actor actor, @PathVariable String contract, @RequestParam String month, RedirectAttributes flash) {
        ContractId id = ContractId.parse(contract);
        String list = "redirect:/contracts/" + id + "/statements";
        return switch (statements.issue(actor, id, PeriodReading.period(month))) {
            case IssueResult.Issued done -> list + "/" + done.statement().id();
            case IssueResult.AlreadyIssued before ->
                list + "/" + before.statement().id();
            case IssueResult.PeriodStillOpen open -> told(flash, "credit.refused.open", list);
            case IssueResult.NotNext other -> told(flash, "credit.refused.notNext", list);
            case IssueResult.NotAsReviewed changed -> told(flash, "credit.refused.changed", list);
            case IssueResult.NothingInForce nothing -> told(flash, "credit.refused.nothing", list);
        };
    }

    @GetMapping("/contracts/{contract}/statements/{statement}")
    String statement(Actor actor, @PathVariable String contract, @PathVariable String statement, Model model) {
        ContractId id = ContractId.parse(contract);
        pages.statement(contracts.of(actor, id), issued.open(actor, id, StatementId.parse(statement)), model);
        return "credit/statement";
    }

    @PostMapping("/contracts/{contract}/statements/{statement}/recompute")
    String recompute(
            Actor actor, @PathVariable String contract, @PathVariable String statement, RedirectAttributes flash) {
        ContractId id = ContractId.parse(contract);
        StatementId which = StatementId.parse(statement);
        Recomputed again = issued.recompute(actor, id, which);
        String text = again.isSame()
                ? wording.say("credit.recomputed.same", again.bytes())
                : wording.say("credit.recomputed.different");
        flash.addFlashAttribute("flash", text);
        return "redirect:/contracts/" + id + "/statements/" + which;
    }

    private String told(RedirectAttributes flash, String key, String page) {
        flash.addFlashAttribute("refused", wording.say(key));
        return page;
    }
}

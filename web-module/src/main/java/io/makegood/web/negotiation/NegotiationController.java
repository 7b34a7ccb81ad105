package io.makegood.web.negotiation;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.negotiation.Act;
import io.makegood.negotiation.DraftResult;
import io.makegood.negotiation.Negotiation;
import io.makegood.negotiation.Negotiations;
import io.makegood.negotiation.Proposal;
import io.makegood.negotiation.RoundDraft.Mark;
import io.makegood.negotiation.RoundWriting;
import io.makegood.negotiation.change.PartKey;
import io.makegood.party.Actor;
import io.makegood.web.contract.ContractPage;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is open, and preparing the own round: answers, reasons, packages. */
@Controller
class NegotiationController {
    private final NegotiationPage page;
    private final RoundWriting writing;
    private final Negotiations negotiations;
    private final ContractPage contracts;
    private final PageRows rows;

    NegotiationController(
            NegotiationPage page,
            RoundWriting writing,
            Negotiations negotiations,
            ContractPage contracts,
            PageRows rows) {
        this.page = page;
        this.writing = writing;
        this.negotiations = negotiations;
        this.contracts = contracts;
        this.rows = rows;
    }

    /** Which answer, and why. */
    record AnswerForm(@Nullable String act, @Nullable String reason) {
        String typedReason() {
            return reason == null ? "" : reason.strip();
        }
    }

    @GetMapping("/contracts/{id}/negotiation")
    String show(Actor actor, @PathVariable ContractId id, Model model) {
        return page.show(actor, id, model);
    }

    /** The whole course of one negotiation, also of one that is over. */
    @GetMapping("/contracts/{id}/negotiation/{number:[0-9]+}")
    String course(Actor actor, @PathVariable ContractId id, @PathVariable int number, Model model) {
        Contract contract = contracts.head(actor, id, model);
        Negotiation negotiation = negotiations.numbered(actor, id, number);
        model.addAttribute("number", number);
        model.addAttribute("course", rows.course(contract, negotiation));
        model.addAttribute("changes", rows.changes(negotiation));
        return "negotiation/course";
    }

    @PostMapping("/contracts/{id}/negotiation/answers/{proposal:[0-9]+}")
    String answer(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable int proposal,
            AnswerForm form,
            RedirectAttributes next) {
        String back = home(id) + "#p" + proposal;
        Proposal asked = negotiations.current(actor, id).proposal(proposal);
        if (!asked.isOpen()) {
            next.addFlashAttribute(
                    "refused", "negotiation.refused.closed." + asked.outcome().state());
            return home(id);
        }
        switch (Objects.requireNonNullElse(form.act(), "")) {
            case "accept" -> writing.mark(actor, id, proposal, Optional.of(new Mark(Act.Choice.ACCEPT, "")));
            case "reject" -> {
                if (form.typedReason().isEmpty() || form.typedReason().length() > ChangesForm.LONGEST) {
                    next.addFlashAttribute("refused", "negotiation.refused.reason");
                    return back;
                }
                writing.mark(actor, id, proposal, Optional.of(new Mark(Act.Choice.REJECT, form.typedReason())));
            }
            case "counter" -> {
                writing.counter(actor, id, proposal);
                return "redirect:" + PartTitles.editor(asked.change().part(), id);
            }
            case "undo" -> writing.mark(actor, id, proposal, Optional.empty());
            default -> next.addFlashAttribute("refused", "negotiation.refused.act");
        }
        return back;
    }

    @PostMapping("/contracts/{id}/negotiation/answers")
    String acceptTheRest(Actor actor, @PathVariable ContractId id) {
        writing.acceptTheRest(actor, id);
        return home(id);
    }

    /** Keeps what was typed about the changes, and goes where the pressed button leads. */
    @PostMapping("/contracts/{id}/negotiation/changes")
    String changes(Actor actor, @PathVariable ContractId id, ChangesForm form, Model model) {
        String wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return page.again(actor, id, form, wrong, model);
        }
        DraftResult result = writing.say(actor, id, form.revision(), form.said(), form.closing());
        if (!(result instanceof DraftResult.Kept)) {
            return page.again(actor, id, form, "stale", model);
        }
        String act = Objects.requireNonNullElse(form.act(), "");
        if (act.startsWith("back:")) {
            writing.takeBack(actor, id, PartKey.parse(act.substring("back:".length())));
        }
        return act.equals("review") ? home(id) + "/review" : home(id) + "?done=kept#changes";
    }

    static String home(ContractId id) {
        return "redirect:/contracts/" + id + "/negotiation";
    }
}

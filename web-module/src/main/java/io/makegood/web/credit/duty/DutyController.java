package io.makegood.web.credit.duty;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.credit.StatementId;
import io.makegood.credit.duty.Duties;
import io.makegood.credit.duty.DutyAct;
import io.makegood.credit.duty.DutyOrder;
import io.makegood.credit.duty.DutyResult;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.PersonId;
import io.makegood.web.contract.ContractPage;
import io.makegood.web.credit.Wording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A duty or a right, and what may be done about it. */
@Controller
@RequestMapping("/contracts/{id}/duties/{statement}/{portion}")
class DutyController {
    private final ContractPage contracts;
    private final Duties duties;
    private final DutyPages pages;
    private final Wording wording;

    DutyController(ContractPage contracts, Duties duties, DutyPages pages, Wording wording) {
        this.contracts = contracts;
        this.duties = duties;
        this.pages = pages;
        this.wording = wording;
    }

    /** Who asks, about what. */
    record Request(Actor actor, ContractId id, StatementId statement, int portion) {}

    record Form(
            String act, @Nullable String owner, @Nullable String text) {
        String typed() {
            return text == null ? "" : text;
        }
    }

    @ModelAttribute("which")
    Request which(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable StatementId statement,
            @PathVariable String portion) {
        if (!portion.matches("\\d{1,9}")) {
            throw new NotFound("portion of " + portion.length() + " characters");
        }
        return new Request(actor, id, statement, Integer.parseInt(portion));
    }

    @GetMapping
    String show(@ModelAttribute(name = "which", binding = false) Request request, Model model) {
        return shown(request, "", "", model);
    }

    @PostMapping("/assign")
    String assign(
            @ModelAttribute(name = "which", binding = false) Request request,
            Form form,
            Model model,
            RedirectAttributes flash) {
        String owner = form.owner();
        if (owner == null || owner.isEmpty()) {
            return shown(request, wording.say("duty.no.owner"), "", model);
        }
        DutyOrder.Wish wish =
                new DutyOrder.Wish(DutyAct.Kind.ASSIGN, Optional.of(new PersonId(NotFound.unlessId(owner))), "");
        return act(request, form, wish, model, flash);
    }

    @PostMapping("/answer")
    String answer(
            @ModelAttribute(name = "which", binding = false) Request request,
            Form form,
            Model model,
            RedirectAttributes flash) {
        return told(request, DutyAct.Kind.ANSWER, form, model, flash);
    }

    @PostMapping("/accept")
    String accept(
            @ModelAttribute(name = "which", binding = false) Request request,
            Form form,
            Model model,
            RedirectAttributes flash) {
        return act(request, form, new DutyOrder.Wish(DutyAct.Kind.ACCEPT, Optional.empty(), ""), model, flash);
    }

    @PostMapping("/return")
    String giveBack(
            @ModelAttribute(name = "which", binding = false) Request request,
            Form form,
            Model model,
            RedirectAttributes flash) {
        return told(request, DutyAct.Kind.RETURN, form, model, flash);
    }

    @PostMapping("/use")
    String use(
            @ModelAttribute(name = "which", binding = false) Request request,
            Form form,
            Model model,
            RedirectAttributes flash) {
        return told(request, DutyAct.Kind.USE, form, model, flash);
    }

    private String told(Request request, DutyAct.Kind kind, Form form, Model model, RedirectAttributes flash) {
        if (form.typed().isBlank() || form.typed().strip().length() > DutyOrder.LONGEST) {
            return shown(request, wording.say("duty.no.text"), form.typed(), model);
        }
        return act(request, form, new DutyOrder.Wish(kind, Optional.empty(), form.typed()), model, flash);
    }

    private String act(Request request, Form form, DutyOrder.Wish wish, Model model, RedirectAttributes flash) {
        DutyOrder order = new DutyOrder(
                NotFound.unlessId(form.act()), request.id(), request.statement(), request.portion(), wish);
        if (duties.act(request.actor(), order) instanceof DutyResult.NotNow) {
            return shown(request, wording.say("duty.no.state"), form.typed(), model);
        }
        flash.addFlashAttribute("flash", wording.say("duty.done." + wish.kind().name()));
        return "redirect:/contracts/" + request.id() + "/duties/" + request.statement() + "/" + request.portion();
    }

    private String shown(Request request, String refused, String typed, Model model) {
        Contract contract = contracts.head(request.actor(), request.id(), model);
        pages.one(
                request.actor(),
                contract,
                duties.one(request.actor(), request.id(), request.statement(), request.portion()),
                model);
        model.addAttribute("refused", refused);
        model.addAttribute("typed", typed);
        return "duty/duty";
    }
}

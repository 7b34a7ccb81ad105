package io.makegood.web.credit.settlement;

import io.makegood.contract.ContractId;
import io.makegood.credit.StatementId;
import io.makegood.credit.settlement.ActKind;
import io.makegood.credit.settlement.ActResult;
import io.makegood.credit.settlement.Command;
import io.makegood.credit.settlement.Form;
import io.makegood.credit.settlement.Order;
import io.makegood.credit.settlement.Reasons;
import io.makegood.credit.settlement.Settlements;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.web.contract.ContractPage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an issued statement is answered, approved and settled. */
@Controller
@RequestMapping("/contracts/{id}/statements/{statement}/settlement")
class SettlementController {
    private final ContractPage contracts;
    private final Settlements settlements;
    private final SettlementPage page;
    private final SettlementWords words;

    SettlementController(ContractPage contracts, Settlements settlements, SettlementPage page, SettlementWords words) {
        this.contracts = contracts;
        this.settlements = settlements;
        this.page = page;
        this.words = words;
    }

    /** Who asks, about which statement of which contract. */
    @ModelAttribute("which")
    Request which(Actor actor, @PathVariable ContractId id, @PathVariable StatementId statement) {
        return new Request(actor, id, statement);
    }

    @GetMapping
    String show(@ModelAttribute(name = "which", binding = false) Request request, Model model) {
        return shown(request, "", "", Map.of(), model);
    }

    @PostMapping("/accept")
    String accept(
            @ModelAttribute(name = "which", binding = false) Request request,
            SettlementForms.Confirmed form,
            Model model,
            RedirectAttributes flash) {
        return form.isConfirmed()
                ? act(request, form.act(), new Command.Accept(Set.of()), model, flash)
                : shown(request, "accept", words.say("settlement.no.confirm"), Map.of(), model);
    }

    @PostMapping("/dispute")
    String dispute(
            @ModelAttribute(name = "which", binding = false) Request request,
            SettlementForms.Dispute form,
            Model model,
            RedirectAttributes flash) {
        Map<String, String> typed = Map.of("reason", form.reason(), "incident", form.incident());
        Optional<String> wrong = wrong(form);
        if (wrong.isPresent()) {
            return shown(request, "dispute", words.say(wrong.get()), typed, model);
        }
        Integer portion = form.portion();
        Command command = portion == null
                ? new Command.DisputeIncident(form.incident().strip(), form.reason())
                : new Command.DisputePortions(Set.of(portion), form.reason());
        return act(request, form.act(), command, model, flash);
    }

    private static Optional<String> wrong(SettlementForms.Dispute form) {
        if (form.portion() == null && form.incident().isBlank()) {
            return Optional.of("settlement.no.what");
        }
        return Reasons.isGiven(form.reason()) && form.incident().length() <= Reasons.LONGEST_REFERENCE
                ? Optional.empty()
                : Optional.of("settlement.no.reason");
    }

    @PostMapping("/insist")
    String insist(
            @ModelAttribute(name = "which", binding = false) Request request,
            SettlementForms.About form,
            Model model,
            RedirectAttributes flash) {
        return about(request, ActKind.INSIST, form, model, flash);
    }

    @PostMapping("/grant")
    String grant(
            @ModelAttribute(name = "which", binding = false) Request request,
            SettlementForms.About form,
            Model model,
            RedirectAttributes flash) {
        return about(request, ActKind.GRANT, form, model, flash);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @ModelAttribute(name = "which", binding = false) Request request,
            SettlementForms.About form,
            Model model,
            RedirectAttributes flash) {
        return about(request, ActKind.WITHDRAW, form, model, flash);
    }

    @PostMapping("/approve")
    String approve(
            @ModelAttribute(name = "which", binding = false) Request request,
            SettlementForms.Confirmed form,
            Model model,
            RedirectAttributes flash) {
        return form.isConfirmed()
                ? act(request, form.act(), new Command.Approve(), model, flash)
                : shown(request, "approve", words.say("settlement.no.confirm"), Map.of(), model);
    }

    @PostMapping("/revoke")
    String revoke(
            @ModelAttribute(name = "which", binding = false) Request request,
            SettlementForms.Revocation form,
            Model model,
            RedirectAttributes flash) {
        return Reasons.isGiven(form.reason())
                ? act(request, form.act(), new Command.Revoke(form.reason()), model, flash)
                : shown(request, "revoke", words.say("settlement.no.reason"), Map.of(), model);
    }

    @PostMapping("/settle")
    String settle(
            @ModelAttribute(name = "which", binding = false) Request request,
            SettlementForms.Settling form,
            Model model,
            RedirectAttributes flash) {
        Map<String, String> typed = Map.of("reference", form.reference(), "form", form.form());
        if (!form.isConfirmed() || form.reference().length() > Reasons.LONGEST_REFERENCE) {
            return shown(request, "settle", words.say("settlement.no.confirm"), typed, model);
        }
        return act(request, form.act(), new Command.Settle(form(form.form()), form.reference()), model, flash);
    }

    @PostMapping("/reverse")
    String reverse(
            @ModelAttribute(name = "which", binding = false) Request request,
            SettlementForms.About form,
            Model model,
            RedirectAttributes flash) {
        return about(request, ActKind.REVERSE, form, model, flash);
    }

    record Request(Actor actor, ContractId id, StatementId statement) {}

    private String about(
            Request request, ActKind kind, SettlementForms.About form, Model model, RedirectAttributes flash) {
        String where = kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + form.about();
        if (!Reasons.isGiven(form.reason())) {
            return shown(request, where, words.say("settlement.no.reason"), Map.of("reason", form.reason()), model);
        }
        return act(
                request,
                form.act(),
                new Command.About(kind, NotFound.unlessId(form.about()), form.reason()),
                model,
                flash);
    }

    private String act(Request request, String act, Command command, Model model, RedirectAttributes flash) {
        ActResult result = settlements.act(
                request.actor(), new Order(NotFound.unlessId(act), request.id(), request.statement(), command));
        String refused = words.refused(result);
        if (!refused.isEmpty()) {
            return shown(request, command.kind().name().toLowerCase(java.util.Locale.ROOT), refused, Map.of(), model);
        }
        flash.addFlashAttribute(
                "flash", words.say("settlement.done." + command.kind().name()));
        return "redirect:/contracts/" + request.id() + "/statements/" + request.statement() + "/settlement";
    }

    private String shown(Request request, String where, String refused, Map<String, String> typed, Model model) {
        page.show(request.actor(), contracts.head(request.actor(), request.id(), model), request.statement(), model);
        model.addAttribute("where", where);
        model.addAttribute("refused", refused);
        model.addAttribute("typed", typed);
        return "settlement/settlement";
    }

    private static Form form(String typed) {
        try {
            return Form.valueOf(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound("No form of settlement");
        }
    }
}

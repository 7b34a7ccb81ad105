package io.makegood.web.terms.setting;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.terms.Header;
import io.makegood.terms.Service;
import io.makegood.terms.remedy.Settlement;
import io.makegood.web.terms.Act;
import io.makegood.web.terms.PartPages;
import io.makegood.web.terms.Reading;
import io.makegood.web.terms.TermsChange;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parts that a contract has once: parties and setting, services, and how credits come together. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit")
class SettingsController {

    private static final PartPages.View HEADER = new PartPages.View("header", "");
    private static final PartPages.View SERVICES = new PartPages.View("services", "");
    private static final PartPages.View SETTLEMENT = new PartPages.View("settlement", "");

    private final PartPages pages;

    SettingsController(PartPages pages) {
        this.pages = pages;
    }

    @GetMapping("/header")
    String header(Actor actor, @PathVariable ContractId id, Model model) {
        Draft draft = pages.open(actor, id);
        return pages.show(model, draft, HEADER, HeaderForm.of(draft.terms().header()));
    }

    @PostMapping("/header")
    String header(
            Actor actor,
            @PathVariable ContractId id,
            @RequestParam int revision,
            @ModelAttribute HeaderForm form,
            Model model) {
        Reading reading = new Reading();
        Header header = form.read(reading);
        PartPages.Typed typed = new PartPages.Typed(pages.open(actor, id), revision, HEADER, form, reading);
        return pages.save(actor, model, typed, terms -> TermsChange.header(terms, header));
    }

    @GetMapping("/services")
    String services(
            Actor actor, @PathVariable ContractId id, @RequestParam(defaultValue = "") String then, Model model) {
        Draft draft = pages.open(actor, id);
        model.addAttribute("then", then);
        return pages.show(
                model, draft, SERVICES, ServicesForm.of(draft.terms().scope().services()));
    }

    @PostMapping("/services")
    String services(
            Actor actor,
            @PathVariable ContractId id,
            @ModelAttribute Act act,
            @ModelAttribute ServicesForm form,
            @RequestParam(defaultValue = "") String then,
            Model model) {
        Draft draft = pages.open(actor, id);
        model.addAttribute("then", then);
        if (!act.act().equals("save")) {
            return pages.show(model, draft, SERVICES, form.after(act.act()));
        }
        Reading reading = new Reading();
        List<Service> services =
                form.read(reading, draft.terms().header().setting().currency());
        PartPages.Typed typed = new PartPages.Typed(draft, act.revision(), SERVICES, form, reading);
        String shown = pages.save(actor, model, typed, terms -> TermsChange.services(terms, services));
        return then.matches("[A-Z_]{1,40}") && !services.isEmpty() && shown.equals(PartPages.outline(id))
                ? shown + "/objectives/new?kind=" + then
                : shown;
    }

    @GetMapping("/settlement")
    String settlement(Actor actor, @PathVariable ContractId id, Model model) {
        Draft draft = pages.open(actor, id);
        Optional<SettlementForm> form = SettlementForm.of(draft.terms().settlement());
        return form.isPresent()
                ? pages.show(model, draft, SETTLEMENT, form.get())
                : "redirect:/contracts/" + id + "/terms/edit/whole/settlement/all";
    }

    @PostMapping("/settlement")
    String settlement(
            Actor actor,
            @PathVariable ContractId id,
            @RequestParam int revision,
            @ModelAttribute SettlementForm form,
            Model model) {
        Reading reading = new Reading();
        Settlement settlement = form.read(reading);
        PartPages.Typed typed = new PartPages.Typed(pages.open(actor, id), revision, SETTLEMENT, form, reading);
        return pages.save(actor, model, typed, terms -> TermsChange.settlement(terms, settlement));
    }
}

package io.makegood.web.terms.objective;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Objective;
import io.makegood.web.terms.Act;
import io.makegood.web.terms.DraftDesk;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Sentences;
import io.makegood.web.terms.objective.ObjectivePages.Address;
import io.makegood.web.terms.objective.ObjectivePages.Page;
import io.makegood.web.terms.tryit.TrialForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One promise as a form: shown, checked and tried while it is typed, saved. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit/objectives")
class ObjectiveController {

    private final DraftDesk drafts;
    private final ObjectivePages pages;

    ObjectiveController(DraftDesk drafts, ObjectivePages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @ModelAttribute
    Address address(@PathVariable ContractId id, @PathVariable Optional<String> objective) {
        return new Address(id, objective.orElse(Parts.NEW));
    }

    /** A promise is about a service: where there is none yet, the services come first and lead back here. */
    @GetMapping("/new")
    String start(Actor actor, @ModelAttribute(binding = false) Address address, @RequestParam Kind kind, Model model) {
        Draft draft = drafts.open(actor, address.id());
        return draft.terms().scope().services().isEmpty()
                ? "redirect:/contracts/" + address.id() + "/terms/edit/services?then=" + kind
                : pages.show(model, pages.fresh(address, draft, kind), Map.of());
    }

    @GetMapping("/{objective}")
    String show(Actor actor, @ModelAttribute(binding = false) Address address, Model model) {
        Draft draft = drafts.open(actor, address.id());
        Objective known = Parts.objective(draft.terms(), address.objective())
                .orElseThrow(() -> new NotFound("objective " + address.objective()));
        Optional<ObjectiveForm> form = ObjectiveWriting.form(known, Parts.clause(draft.terms(), known.clause()));
        return form.isPresent()
                ? pages.show(model, new Page(address, draft, form.get(), TrialForm.none()), Map.of())
                : "redirect:/contracts/" + address.id() + "/terms/edit/whole/objective/" + address.objective();
    }

    @PostMapping("/{objective}")
    String post(
            Actor actor,
            @ModelAttribute(binding = false) Address address,
            @ModelAttribute Act act,
            @ModelAttribute ObjectiveForm form,
            @ModelAttribute("trial") TrialForm trial,
            Model model,
            RedirectAttributes flash) {
        ObjectiveForm typed = FormRows.after(form, act.act(), act.more());
        Page page = new Page(address, drafts.open(actor, address.id()), typed, trial);
        Map<String, String> problems = page.edited().problems();
        model.addAttribute("unsaved", true);
        model.addAttribute("trying", act.act().equals("try"));
        if (!act.act().equals("save") || !problems.isEmpty()) {
            return pages.show(model, page, List.of("save", "check", "try").contains(act.act()) ? problems : Map.of());
        }
        Optional<DraftDesk.StaleNotice> stale = drafts.save(actor, address.id(), act.revision(), page.edited()::in);
        if (stale.isPresent()) {
            return stale(actor, model, page, stale.get());
        }
        flash.addFlashAttribute("notice", "terms.saved");
        return "redirect:/contracts/" + address.id() + "/terms/edit";
    }

    /** The parts of the page that are swapped while one types. */
    @PostMapping("/{objective}/check")
    String check(
            Actor actor,
            @ModelAttribute(binding = false) Address address,
            @ModelAttribute ObjectiveForm form,
            @ModelAttribute("trial") TrialForm trial,
            Model model) {
        pages.said(model, new Page(address, drafts.open(actor, address.id()), form, trial));
        return "terms/check :: answer";
    }

    private String stale(Actor actor, Model model, Page page, DraftDesk.StaleNotice notice) {
        Draft newer = drafts.open(actor, page.address().id());
        model.addAttribute("staleNotice", notice);
        model.addAttribute(
                "staleNow",
                Parts.objective(newer.terms(), page.address().objective())
                        .map(now -> Sentences.objective(newer.terms(), now))
                        .orElse(List.of()));
        return pages.show(model, new Page(page.address(), newer, page.form(), page.trial()), Map.of());
    }
}

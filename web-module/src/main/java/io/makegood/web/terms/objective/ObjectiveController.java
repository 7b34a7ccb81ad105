package io.makegood.web.terms.objective;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Objective;
import io.makegood.web.terms.Act;
import io.makegood.web.terms.Choices;
import io.makegood.web.terms.DraftDesk;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One promise as a form: shown, checked while it is typed, saved. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit/objectives")
class ObjectiveController {

    private final DraftDesk drafts;
    private final ReadBack readBack;
    private final MessageSourceAccessor texts;

    ObjectiveController(DraftDesk drafts, ReadBack readBack, MessageSource texts) {
        this.drafts = drafts;
        this.readBack = readBack;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/new")
    String start(Actor actor, @PathVariable ContractId id, @RequestParam Kind kind, Model model) {
        Draft draft = drafts.open(actor, id);
        return page(model, new Page(id, Parts.NEW, draft, FormRows.start(kind, draft.terms())), Map.of());
    }

    @GetMapping("/{objective}")
    String show(Actor actor, @PathVariable ContractId id, @PathVariable String objective, Model model) {
        Draft draft = drafts.open(actor, id);
        Objective known =
                Parts.objective(draft.terms(), objective).orElseThrow(() -> new NotFound("objective " + objective));
        Optional<ObjectiveForm> form = ObjectiveWriting.form(known, Parts.clause(draft.terms(), known.clause()));
        if (form.isEmpty()) {
            return "redirect:/contracts/" + id + "/terms/edit/whole/objective/" + objective;
        }
        return page(model, new Page(id, objective, draft, form.get()), Map.of());
    }

    @PostMapping("/{objective}")
    String post(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String objective,
            @ModelAttribute Act act,
            @ModelAttribute ObjectiveForm form,
            Model model,
            RedirectAttributes flash) {
        Page typed = new Page(id, objective, drafts.open(actor, id), FormRows.after(form, act.act(), act.more()));
        Edited edited = Edited.of(typed.form(), objective, typed.draft().terms());
        model.addAttribute("unsaved", true);
        if (!act.act().equals("save")) {
            return page(model, typed, act.act().equals("check") ? edited.problems() : Map.of());
        }
        if (!edited.problems().isEmpty()) {
            return page(model, typed, edited.problems());
        }
        Optional<DraftDesk.StaleNotice> stale = drafts.save(actor, id, act.revision(), edited::in);
        if (stale.isPresent()) {
            model.addAttribute("staleNotice", stale.get());
            Draft newer = drafts.open(actor, id);
            model.addAttribute(
                    "staleNow",
                    Parts.objective(newer.terms(), objective)
                            .map(now -> Sentences.objective(newer.terms(), now))
                            .orElse(List.of()));
            return page(model, new Page(id, objective, newer, form), Map.of());
        }
        flash.addFlashAttribute("notice", "terms.saved");
        return "redirect:/contracts/" + id + "/terms/edit";
    }

    /** The part of the page that is swapped while one types. */
    @PostMapping("/{objective}/check")
    String check(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String objective,
            @ModelAttribute ObjectiveForm form,
            Model model) {
        said(model, new Page(id, objective, drafts.open(actor, id), form));
        return "terms/readback :: readback";
    }

    private String page(Model model, Page page, Map<String, String> problems) {
        model.addAttribute("contract", page.contract());
        model.addAttribute("objective", page.objective());
        model.addAttribute("revision", page.draft().revision());
        model.addAttribute("form", page.form());
        model.addAttribute("problems", problems);
        model.addAttribute("choices", Choices.of(page.draft().terms(), texts));
        said(model, page);
        return "terms/objective";
    }

    private void said(Model model, Page page) {
        Edited edited = Edited.of(page.form(), page.objective(), page.draft().terms());
        readBack.objective(model, edited, page.draft().terms());
    }

    private record Page(ContractId contract, String objective, Draft draft, ObjectiveForm form) {}
}

package io.makegood.web.terms;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Objective;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole draft on one page: its parts in words, what lint says of them, and where each is edited. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit")
class OutlineController {

    private final DraftDesk drafts;

    OutlineController(DraftDesk drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ContractId id, Model model) {
        return page(model, drafts.open(actor, id));
    }

    @PostMapping("/objectives/{objective}/remove")
    String remove(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String objective,
            @RequestParam int revision,
            Model model) {
        Objective gone = ObjectiveController.find(drafts.open(actor, id).terms(), objective)
                .orElseThrow(() -> new NotFound("objective " + objective));
        return drafts.save(actor, id, revision, terms -> TermsChange.withoutObjective(terms, gone))
                .map(stale -> stale(actor, id, model, stale))
                .orElseGet(() -> PartPages.outline(id));
    }

    private String stale(Actor actor, ContractId id, Model model, DraftDesk.StaleNotice notice) {
        model.addAttribute("staleNotice", notice);
        return page(model, drafts.open(actor, id));
    }

    private static String page(Model model, Draft draft) {
        model.addAttribute("contract", draft.contract());
        model.addAttribute("revision", draft.revision());
        model.addAttribute("outline", Outline.of(draft.terms()));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("advice", Advice.all(draft.terms(), draft.contract(), LocaleContextHolder.getLocale()));
        return "terms/outline";
    }
}

package io.makegood.web.terms.outline;

import io.makegood.assess.Rehearsal;
import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.web.terms.Advice;
import io.makegood.web.terms.DraftDesk;
import io.makegood.web.terms.objective.Kind;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

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

    private static String page(Model model, Draft draft) {
        model.addAttribute("contract", draft.contract());
        model.addAttribute("revision", draft.revision());
        model.addAttribute("outline", Outline.of(draft.terms(), LocaleContextHolder.getLocale()));
        model.addAttribute(
                "empty",
                draft.terms().objectives().isEmpty() && draft.terms().clauses().isEmpty());
        model.addAttribute("examples", Outline.examples(draft.terms()));
        model.addAttribute("groups", Kind.Group.values());
        model.addAttribute(
                "advice",
                Advice.all(
                        Rehearsal.check(draft.terms()),
                        draft.terms(),
                        draft.contract(),
                        LocaleContextHolder.getLocale()));
        return "terms/outline";
    }
}

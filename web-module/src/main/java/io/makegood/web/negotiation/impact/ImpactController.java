package io.makegood.web.negotiation.impact;

import io.makegood.contract.ContractId;
import io.makegood.negotiation.impact.Impacts;
import io.makegood.party.Actor;
import io.makegood.web.contract.ContractPage;
import io.makegood.web.terms.tryit.TrialForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What a proposal, a whole round, or an own draft would have cost on what was recorded. */
@Controller
class ImpactController {
    private final ContractPage contracts;
    private final Impacts impacts;
    private final ImpactPage page;

    ImpactController(ContractPage contracts, Impacts impacts, ImpactPage page) {
        this.contracts = contracts;
        this.impacts = impacts;
        this.page = page;
    }

    /** Which page of records is shown, and which objective is tried. */
    record Query(
            @Nullable Integer page,
            @Nullable String objective,
            @Nullable Boolean typed) {
        ImpactPage.Shown shown(TrialForm form) {
            return new ImpactPage.Shown(
                    page == null ? 1 : page,
                    new Scenarios.Tried(objective == null ? "" : objective, typed != null && typed, form));
        }
    }

    @GetMapping("/contracts/{id}/negotiation/impact")
    String round(
            Actor actor,
            @PathVariable ContractId id,
            @ModelAttribute Query query,
            @ModelAttribute TrialForm form,
            Model model) {
        contracts.head(actor, id, model);
        model.addAttribute("about", page.about("round", id, "/impact"));
        return page.show(id, impacts.round(actor, id), query.shown(form), model);
    }

    @GetMapping("/contracts/{id}/negotiation/proposals/{number:[0-9]+}/impact")
    String proposal(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable int number,
            @ModelAttribute Query query,
            @ModelAttribute TrialForm form,
            Model model) {
        contracts.head(actor, id, model);
        model.addAttribute("about", page.about("proposal", id, "/proposals/" + number + "/impact", number));
        return page.show(id, impacts.proposal(actor, id, number), query.shown(form), model);
    }

    /** Of what the own side would send; only that side is told, and it has no address for machines. */
    @GetMapping("/contracts/{id}/negotiation/review/impact")
    String draft(
            Actor actor,
            @PathVariable ContractId id,
            @ModelAttribute Query query,
            @ModelAttribute TrialForm form,
            Model model) {
        contracts.head(actor, id, model);
        model.addAttribute("about", page.about("draft", id, "/review/impact"));
        return page.show(id, impacts.draft(actor, id), query.shown(form), model);
    }
}

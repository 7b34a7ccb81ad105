package io.makegood.web.terms.tryit;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.web.terms.DraftDesk;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Sentences;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Types something that might happen and says what it would cost, on a draft or on a version. Nothing is recorded. */
@Controller
class TrialController {

    private final DraftDesk drafts;
    private final Contracts contracts;

    TrialController(DraftDesk drafts, Contracts contracts) {
        this.drafts = drafts;
        this.contracts = contracts;
    }

    @GetMapping("/contracts/{id}/terms/edit/objectives/{objective}/try")
    String onDraft(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String objective,
            @RequestParam(defaultValue = "false") boolean typed,
            @ModelAttribute TrialForm form,
            Model model) {
        String edit = "/contracts/" + id + "/terms/edit";
        model.addAttribute("back", edit + "/objectives/" + objective);
        model.addAttribute("others", edit + "/objectives/{o}/try");
        model.addAttribute("keep", edit + "/examples/new");
        return page(drafts.open(actor, id).terms(), objective, Optional.of(form).filter(any -> typed), model);
    }

    @GetMapping("/contracts/{id}/versions/{number}/try")
    String choose(Actor actor, @PathVariable ContractId id, @PathVariable int number) {
        Terms terms = contracts.versions(actor, id).numbered(number).terms();
        return terms.objectives().isEmpty()
                ? "redirect:/contracts/" + id + "/versions/" + number
                : "redirect:/contracts/" + id + "/versions/" + number + "/try/"
                        + terms.objectives().getFirst().id();
    }

    @GetMapping("/contracts/{id}/versions/{number}/try/{objective}")
    String onVersion(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable int number,
            @PathVariable String objective,
            @RequestParam(defaultValue = "false") boolean typed,
            @ModelAttribute TrialForm form,
            Model model) {
        String version = "/contracts/" + id + "/versions/" + number;
        model.addAttribute("back", version);
        model.addAttribute("others", version + "/try/{o}");
        return page(
                contracts.versions(actor, id).numbered(number).terms(),
                objective,
                Optional.of(form).filter(any -> typed),
                model);
    }

    private static String page(Terms terms, String id, Optional<TrialForm> typed, Model model) {
        Objective objective = Parts.objective(terms, id).orElseThrow(() -> new NotFound("objective " + id));
        TrialForm form = typed.orElseGet(() -> TrialForm.start(objective, terms.header()));
        Outcome outcome = typed.map(each -> Outcome.of(terms, objective, each, LocaleContextHolder.getLocale()))
                .orElse(Outcome.NONE);
        model.addAttribute("tried", TryFields.of(form, objective, terms.header()));
        model.addAttribute("outcome", outcome);
        model.addAttribute("problems", outcome.problems());
        model.addAttribute("objective", row(terms, objective));
        model.addAttribute(
                "objectives",
                terms.objectives().stream().map(each -> row(terms, each)).toList());
        return "terms/trial";
    }

    private static Row row(Terms terms, Objective objective) {
        var clause = Parts.clause(terms, objective.clause());
        String name = (clause.number() + " " + clause.heading()).strip();
        return new Row(objective.id(), name.isEmpty() ? objective.id() : name, Sentences.objective(terms, objective));
    }

    /** An objective that may be tried, with its clause. */
    record Row(String id, String name, List<String> sentences) {}
}

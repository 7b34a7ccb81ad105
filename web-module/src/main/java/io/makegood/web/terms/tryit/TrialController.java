package io.makegood.web.terms.tryit;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.web.terms.Choices;
import io.makegood.web.terms.DraftDesk;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Reading;
import io.makegood.web.terms.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        Reading reading = new Reading();
        typed.filter(form -> Asked.of(objective) != Asked.NOTHING).ifPresent(form -> {
            TrialFacts happened = TrialFacts.of(form, objective, terms.header(), reading);
            if (reading.isClean()) {
                model.addAttribute("trial", Trial.of(terms, objective, happened, LocaleContextHolder.getLocale()));
            }
        });
        model.addAttribute("form", typed.orElseGet(() -> TrialForm.start(objective, terms.header())));
        model.addAttribute("problems", reading.problems());
        model.addAttribute("asked", Asked.of(objective));
        model.addAttribute("objective", row(terms, objective));
        model.addAttribute(
                "objectives",
                terms.objectives().stream().map(each -> row(terms, each)).toList());
        model.addAttribute("priorities", priorities(objective));
        model.addAttribute("tickets", Asked.ofTickets(objective));
        model.addAttribute("causes", causes());
        model.addAttribute("zone", terms.header().setting().zone().getId());
        return "terms/trial";
    }

    private static Row row(Terms terms, Objective objective) {
        var clause = Parts.clause(terms, objective.clause());
        String name = (clause.number() + " " + clause.heading()).strip();
        return new Row(objective.id(), name.isEmpty() ? objective.id() : name, Sentences.objective(terms, objective));
    }

    private static List<Choices.Named> priorities(Objective objective) {
        return Asked.priorities(objective).stream()
                .map(priority -> new Choices.Named(priority, priority))
                .toList();
    }

    private static List<String> causes() {
        return Stream.concat(
                        Stream.of("provider"),
                        Arrays.stream(Exclusion.Ground.values()).map(Enum::name))
                .toList();
    }

    /** An objective that may be tried, with its clause. */
    record Row(String id, String name, List<String> sentences) {}
}

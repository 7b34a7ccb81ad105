package io.makegood.web.terms.example;

import io.makegood.assess.Assessment;
import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.WorkedExample;
import io.makegood.terms.json.Names;
import io.makegood.web.terms.Act;
import io.makegood.web.terms.Choices;
import io.makegood.web.terms.Ids;
import io.makegood.web.terms.PartPages;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Reading;
import io.makegood.web.terms.TermsChange;
import io.makegood.web.terms.tryit.Scenario;
import io.makegood.web.terms.tryit.TrialForm;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A worked example: its scenario comes from a trial or a facts document, its result from the author's own arithmetic. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit/examples")
class ExampleController {

    private final PartPages pages;

    ExampleController(PartPages pages) {
        this.pages = pages;
    }

    /** Begins with what was tried on a promise. */
    @GetMapping("/new")
    String start(
            Actor actor,
            @PathVariable ContractId id,
            @RequestParam String objective,
            @ModelAttribute TrialForm trial,
            Model model) {
        Draft draft = pages.open(actor, id);
        Objective tried =
                Parts.objective(draft.terms(), objective).orElseThrow(() -> new NotFound("objective " + objective));
        Scenario scenario = Scenario.of(trial, tried, draft.terms().header());
        ExampleForm form = new ExampleForm(
                "",
                scenario.period(),
                scenario.facts(),
                List.of(new ExampleForm.Row(objective, "", Names.ofConstant(Assessment.Status.MISSED), "")));
        return page(model, draft, Parts.NEW, form, new Reading());
    }

    @GetMapping("/{example}")
    String show(Actor actor, @PathVariable ContractId id, @PathVariable String example, Model model) {
        Draft draft = pages.open(actor, id);
        WorkedExample known = draft.terms().examples().stream()
                .filter(each -> each.id().equals(example))
                .findFirst()
                .orElseThrow(() -> new NotFound("example " + example));
        return page(model, draft, example, ExampleForm.of(known), new Reading());
    }

    @PostMapping("/{example}")
    String post(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String example,
            @ModelAttribute Act act,
            @ModelAttribute ExampleForm form,
            Model model) {
        Draft draft = pages.open(actor, id);
        Reading reading = new Reading();
        if (act.act().equals("delete")) {
            return pages.save(
                    actor,
                    model,
                    typed(draft, act, example, form, reading),
                    terms -> TermsChange.withoutExample(terms, example));
        }
        if (!act.act().equals("save")) {
            return page(model, draft, example, form.after(act.act()), reading);
        }
        String title = reading.text("title", form.title());
        played(model, draft.terms(), form, reading);
        String ownId = example.equals(Parts.NEW)
                ? Ids.free(
                        Ids.from(title),
                        draft.terms().examples().stream().map(WorkedExample::id).toList())
                : example;
        WorkedExample read =
                new WorkedExample(ownId, title, form.period().strip(), form.facts(), form.expected(reading));
        return pages.save(
                actor, model, typed(draft, act, example, form, reading), terms -> TermsChange.example(terms, read));
    }

    private static PartPages.Typed typed(Draft draft, Act act, String example, ExampleForm form, Reading reading) {
        return new PartPages.Typed(draft, act.revision(), new PartPages.View("example", example), form, reading);
    }

    private String page(Model model, Draft draft, String example, ExampleForm form, Reading reading) {
        played(model, draft.terms(), form, new Reading());
        return pages.show(model, draft, new PartPages.View("example", example), form, reading);
    }

    private static void played(Model model, Terms terms, ExampleForm form, Reading reading) {
        model.addAttribute("played", Played.of(terms, form, reading, LocaleContextHolder.getLocale()));
        model.addAttribute(
                "objectives",
                terms.objectives().stream()
                        .map(objective -> new Choices.Named(objective.id(), name(terms, objective)))
                        .toList());
        model.addAttribute(
                "statuses",
                Arrays.stream(Assessment.Status.values()).map(Names::ofConstant).toList());
    }

    private static String name(Terms terms, Objective objective) {
        var clause = Parts.clause(terms, objective.clause());
        return (clause.number() + " " + clause.heading()).strip();
    }
}

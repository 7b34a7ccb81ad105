package io.makegood.web.terms.outline;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.web.terms.Act;
import io.makegood.web.terms.Ids;
import io.makegood.web.terms.PartPages;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Reading;
import io.makegood.web.terms.TermsChange;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clause by itself: free text, or the words of a promise. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit/clauses")
class ClauseController {

    private final PartPages pages;

    ClauseController(PartPages pages) {
        this.pages = pages;
    }

    @GetMapping("/new")
    String start(Actor actor, @PathVariable ContractId id, Model model) {
        return page(model, pages.open(actor, id), Parts.NEW, new Words("", "", ""));
    }

    @GetMapping("/{clause}")
    String show(Actor actor, @PathVariable ContractId id, @PathVariable String clause, Model model) {
        Draft draft = pages.open(actor, id);
        Clause known = draft.terms().clauses().stream()
                .filter(each -> each.id().equals(clause))
                .findFirst()
                .orElseThrow(() -> new NotFound("clause " + clause));
        return page(model, draft, clause, new Words(known.number(), known.heading(), known.text()));
    }

    @PostMapping("/{clause}")
    String post(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String clause,
            @ModelAttribute Act act,
            @ModelAttribute Words words,
            Model model,
            RedirectAttributes flash) {
        Draft draft = pages.open(actor, id);
        model.addAttribute("computes", computes(draft.terms(), clause));
        Reading reading = new Reading();
        PartPages.Typed typed =
                new PartPages.Typed(draft, act.revision(), new PartPages.View("clause", clause), words, reading);
        if (act.act().equals("remove") && !computes(draft.terms(), clause)) {
            Terms after = TermsChange.withoutClause(draft.terms(), clause);
            flash.addFlashAttribute(
                    "removed", Removed.between(draft.terms(), after).text());
            return pages.save(actor, model, typed, terms -> after);
        }
        Clause read = words.read(reading, draft.terms(), clause);
        return pages.save(actor, model, typed, terms -> TermsChange.clause(terms, read));
    }

    private String page(Model model, Draft draft, String clause, Words words) {
        model.addAttribute("computes", computes(draft.terms(), clause));
        return pages.show(model, draft, new PartPages.View("clause", clause), words);
    }

    private static boolean computes(Terms terms, String clause) {
        return terms.objectives().stream()
                .anyMatch(objective -> objective.clause().equals(clause));
    }

    /** A clause as typed. */
    record Words(String number, String heading, String text) {

        Clause read(Reading reading, Terms terms, String known) {
            String title = reading.text("heading", heading);
            String id = known.equals(Parts.NEW)
                    ? Ids.free(
                            Ids.from(title),
                            terms.clauses().stream().map(Clause::id).toList())
                    : known;
            return new Clause(id, reading.text("number", number), title, reading.text("text", text));
        }
    }
}

package io.makegood.web.terms.outline;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.UnreadableDocument;
import io.makegood.web.terms.DraftDesk;
import io.makegood.web.terms.PartPages;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.TermsChange;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes out, puts back, doubles and moves the promises and clauses of a draft. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit")
class ArrangeController {

    private final DraftDesk drafts;

    ArrangeController(DraftDesk drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/objectives/{objective}/remove")
    String remove(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String objective,
            @RequestParam int revision,
            RedirectAttributes flash) {
        Terms before = drafts.open(actor, id).terms();
        Terms after = TermsChange.withoutObjective(before, find(before, objective));
        String page = save(actor, id, revision, flash, terms -> after);
        if (!flash.getFlashAttributes().containsKey("stale")) {
            flash.addFlashAttribute("removed", Removed.between(before, after).text());
        }
        return page;
    }

    @PostMapping("/undo")
    String undo(
            Actor actor,
            @PathVariable ContractId id,
            @RequestParam String removed,
            @RequestParam int revision,
            RedirectAttributes flash) {
        try {
            Removed back = Removed.read(removed);
            return save(actor, id, revision, flash, back::putBackInto);
        } catch (UnreadableDocument notOurs) {
            throw new NotFound("what was removed");
        }
    }

    @PostMapping("/objectives/{objective}/duplicate")
    String duplicate(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String objective,
            @RequestParam int revision,
            RedirectAttributes flash) {
        return save(actor, id, revision, flash, terms -> TermsChange.doubled(terms, find(terms, objective)));
    }

    @PostMapping("/objectives/{objective}/move")
    String moveObjective(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String objective,
            @RequestParam int by,
            @RequestParam int revision,
            RedirectAttributes flash) {
        return save(
                actor,
                id,
                revision,
                flash,
                terms -> TermsChange.objectives(
                        terms, TermsChange.moved(terms.objectives(), objective, Objective::id, by)));
    }

    @PostMapping("/clauses/{clause}/move")
    String moveClause(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String clause,
            @RequestParam int by,
            @RequestParam int revision,
            RedirectAttributes flash) {
        return save(
                actor,
                id,
                revision,
                flash,
                terms -> TermsChange.clauses(terms, TermsChange.moved(terms.clauses(), clause, Clause::id, by)));
    }

    private String save(
            Actor actor, ContractId id, int revision, RedirectAttributes flash, UnaryOperator<Terms> change) {
        drafts.save(actor, id, revision, change).ifPresent(stale -> {
            flash.addFlashAttribute("staleNotice", stale);
            flash.addFlashAttribute("stale", true);
        });
        return PartPages.outline(id);
    }

    private static Objective find(Terms terms, String id) {
        return Parts.objective(terms, id).orElseThrow(() -> new NotFound("objective " + id));
    }
}

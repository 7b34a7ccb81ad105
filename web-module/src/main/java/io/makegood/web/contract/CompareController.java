package io.makegood.web.contract;

import io.makegood.contract.ContractId;
import io.makegood.contract.Drafts;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.Role;
import io.makegood.terms.Terms;
import io.makegood.web.contract.compare.Comparison;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Any two versions side by side in one text, the own draft included. */
@Controller
class CompareController {
    private static final String DRAFT = "draft";

    private final ContractPage page;
    private final Drafts drafts;
    private final ContractWords wording;

    CompareController(ContractPage page, Drafts drafts, ContractWords wording) {
        this.page = page;
        this.drafts = drafts;
        this.wording = wording;
    }

    /** A number or {@code draft} for each side, and {@code all} for what was kept as well. */
    record Form(
            @Nullable String from,
            @Nullable String to,
            @Nullable String show) {
        boolean all() {
            return "all".equals(show);
        }
    }

    @GetMapping("/contracts/{id}/compare")
    String compare(Actor actor, @PathVariable String id, Form form, Model model) {
        VersionHistory history = page.show(actor, ContractId.parse(id), model);
        String from = form.from() == null ? oldest(history) : form.from();
        String to = form.to() == null ? newest(history) : form.to();
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("all", form.all());
        model.addAttribute("mayCompareDraft", maySeeDraft(actor));
        if (from.isEmpty() || to.isEmpty()) {
            return "contract/compare";
        }
        Comparison comparison =
                Comparison.of(terms(actor, id, history, from), terms(actor, id, history, to), wording.language());
        model.addAttribute("same", comparison.isEmpty());
        model.addAttribute("changes", comparison.changes());
        model.addAttribute("comparison", form.all() ? comparison : comparison.onlyChanges());
        return "contract/compare";
    }

    private Terms terms(Actor actor, String id, VersionHistory history, String which) {
        if (which.equals(DRAFT) && maySeeDraft(actor)) {
            return drafts.of(actor, ContractId.parse(id)).terms();
        }
        if (!which.matches("[0-9]{1,6}")) {
            throw new NotFound("version " + which);
        }
        return history.numbered(Integer.parseInt(which)).terms();
    }

    private static boolean maySeeDraft(Actor actor) {
        return actor.is(Role.NEGOTIATOR) || actor.is(Role.SIGNATORY) || actor.is(Role.LEGAL);
    }

    private static String oldest(VersionHistory history) {
        int size = history.all().size();
        return size == 0
                ? ""
                : Integer.toString(history.all().get(Math.max(0, size - 2)).number());
    }

    private static String newest(VersionHistory history) {
        return history.latest()
                .map(version -> Integer.toString(version.number()))
                .orElse("");
    }
}

package io.makegood.web.contract;

import io.makegood.contract.ContractId;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.terms.Terms;
import io.makegood.web.contract.compare.Comparison;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Any two versions, days or states of a negotiation side by side in one text, the own draft included. */
@Controller
class CompareController {
    private final ContractPage page;
    private final CompareSides sides;
    private final ContractWords wording;

    CompareController(ContractPage page, CompareSides sides, ContractWords wording) {
        this.page = page;
        this.sides = sides;
        this.wording = wording;
    }

    /** What stands on each side (a day goes before what is chosen), and {@code all} for what was kept as well. */
    record Form(
            @Nullable String from,
            @Nullable String to,
            @Nullable String fromDay,
            @Nullable String toDay,
            @Nullable String show) {
        boolean all() {
            return "all".equals(show);
        }

        String before(String otherwise) {
            return first(fromDay, from, otherwise);
        }

        String after(String otherwise) {
            return first(toDay, to, otherwise);
        }

        private static String first(@Nullable String day, @Nullable String chosen, String otherwise) {
            if (day != null && !day.isBlank()) {
                return day.strip();
            }
            return chosen == null ? otherwise : chosen;
        }
    }

    @GetMapping("/contracts/{id}/compare")
    String compare(Actor actor, @PathVariable String id, Form form, Model model) {
        ContractId contract = ContractId.parse(id);
        VersionHistory history = page.show(actor, contract, model);
        boolean negotiated = sides.isNegotiated(actor, contract);
        String from = form.before(negotiated ? CompareSides.AGREED : oldest(history));
        String to = form.after(negotiated ? CompareSides.OPEN : newest(history));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("all", form.all());
        model.addAttribute("negotiated", negotiated);
        model.addAttribute("mayCompareDraft", CompareSides.maySeeDraft(actor));
        if (from.isEmpty() || to.isEmpty()) {
            return "contract/compare";
        }
        Optional<Terms> before = sides.terms(actor, contract, history, from);
        Optional<Terms> after = sides.terms(actor, contract, history, to);
        if (before.isPresent() && after.isPresent()) {
            show(Comparison.of(before.get(), after.get(), wording.language()), form.all(), model);
        } else {
            model.addAttribute("nothingOn", LocalDate.parse(before.isEmpty() ? from : to));
        }
        return "contract/compare";
    }

    private static void show(Comparison comparison, boolean all, Model model) {
        model.addAttribute("same", comparison.isEmpty());
        model.addAttribute("changes", comparison.changes());
        model.addAttribute("comparison", all ? comparison : comparison.onlyChanges());
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

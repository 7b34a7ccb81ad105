package io.makegood.web.record;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.ChangeResult;
import io.makegood.record.RecordId;
import io.makegood.record.Records;
import io.makegood.record.Withdrawal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One record: what it says now, how it came to say so, and its withdrawal. */
@Controller
class RecordController {
    private static final int LONGEST_REASON = 2_000;

    private final Records records;
    private final RecordView view;
    private final RecordPages pages;
    private final Telling telling;

    RecordController(Records records, RecordView view, RecordPages pages, Telling telling) {
        this.records = records;
        this.pages = pages;
        this.view = view;
        this.telling = telling;
    }

    @GetMapping("/contracts/{id}/records/{record}")
    String show(Actor actor, @PathVariable ContractId id, @PathVariable String record, Model model) {
        view.show(actor, records.of(actor, id, RecordId.parse(record)), model);
        model.addAttribute("reason", "");
        return "record/record";
    }

    @PostMapping("/contracts/{id}/records/{record}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String record,
            Typed typed,
            Model model,
            RedirectAttributes flash) {
        RecordId which = RecordId.parse(record);
        if (typed.isUnclear()) {
            view.show(actor, records.of(actor, id, which), model);
            model.addAttribute("reason", typed.reason());
            model.addAttribute("wrongReason", true);
            return "record/record";
        }
        switch (records.withdraw(actor, id, which, new Withdrawal(typed.basedOn(), typed.reason()))) {
            case ChangeResult.Changed done -> flash.addFlashAttribute("flash", telling.say("record.withdrawn.done"));
            case ChangeResult.Stale stale -> flash.addFlashAttribute("refused", telling.say("record.withdrawn.stale"));
            case ChangeResult.Unchanged same ->
                flash.addFlashAttribute("refused", telling.say("record.withdrawn.already"));
            case ChangeResult.Refused refused ->
                flash.addFlashAttribute(
                        "refused",
                        telling.problem(
                                refused.problem(),
                                pages.room(actor, id).setting().zone()));
        }
        return "redirect:/contracts/" + id + "/records/" + which;
    }

    /** Why it is withdrawn, and which revision its reader saw. */
    record Typed(int basedOn, String reason) {
        Typed {
            reason = reason == null ? "" : reason.strip();
        }

        boolean isUnclear() {
            return reason.isEmpty() || reason.length() > LONGEST_REASON;
        }
    }
}

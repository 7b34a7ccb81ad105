package io.makegood.web.record;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.RecordId;
import io.makegood.record.contest.AnswerResult;
import io.makegood.record.contest.Answered;
import io.makegood.record.contest.Contests;
import io.makegood.record.contest.Proposing;
import io.makegood.record.contest.Refusing;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to a record that need no form of their own: accepting it, and deciding together which reading holds. */
@Controller
@RequestMapping("/contracts/{id}/records/{record}")
class AnswerController {
    private static final int LONGEST_REASON = 2_000;

    private final Contests contests;
    private final Telling telling;

    AnswerController(Contests contests, Telling telling) {
        this.contests = contests;
        this.telling = telling;
    }

    /** What was typed, and what its reader had seen of the record. */
    record Typed(int revision, int answers, String holds, String reason) {
        Typed {
            holds = holds == null ? "" : holds;
            reason = reason == null ? "" : reason.strip();
        }

        Answered.Seen seen() {
            return new Answered.Seen(revision, answers);
        }

        boolean hasNoReason() {
            return reason.isEmpty() || reason.length() > LONGEST_REASON;
        }

        boolean choosesNone() {
            return !holds.equals("RECORDER") && !holds.equals("OTHER");
        }
    }

    @PostMapping("/accept")
    String accept(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String record,
            Typed typed,
            RedirectAttributes flash) {
        return after(id, record, flash, which -> contests.accept(actor, id, which, typed.seen()), "accepted");
    }

    @PostMapping("/decision")
    String propose(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String record,
            Typed typed,
            RedirectAttributes flash) {
        if (typed.hasNoReason() || typed.choosesNone()) {
            return incomplete(contests.of(actor, id, RecordId.parse(record)), typed, flash);
        }
        Proposing proposing = new Proposing(Proposing.Holds.valueOf(typed.holds()), typed.reason(), typed.seen());
        return after(id, record, flash, which -> contests.propose(actor, id, which, proposing), "proposed");
    }

    @PostMapping("/decision/confirm")
    String confirm(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String record,
            Typed typed,
            RedirectAttributes flash) {
        return after(id, record, flash, which -> contests.confirm(actor, id, which, typed.seen()), "decided");
    }

    @PostMapping("/decision/refuse")
    String refuse(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String record,
            Typed typed,
            RedirectAttributes flash) {
        if (typed.hasNoReason()) {
            return incomplete(contests.of(actor, id, RecordId.parse(record)), typed, flash);
        }
        Refusing refusing = new Refusing(typed.reason(), typed.seen());
        return after(id, record, flash, which -> contests.refuse(actor, id, which, refusing), "refused");
    }

    /** What was typed is kept for the next try. */
    private String incomplete(Answered answered, Typed typed, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", telling.say("record.answer.incomplete"));
        flash.addFlashAttribute("typedReason", typed.reason());
        flash.addFlashAttribute("typedHolds", typed.holds());
        return "redirect:/contracts/" + answered.recorded().contract() + "/records/"
                + answered.recorded().id();
    }

    private String after(
            ContractId id,
            String record,
            RedirectAttributes flash,
            Function<RecordId, AnswerResult> answer,
            String done) {
        RecordId which = RecordId.parse(record);
        if (answer.apply(which) instanceof AnswerResult.Done) {
            flash.addFlashAttribute("flash", telling.say("record.answer.done." + done));
        } else {
            flash.addFlashAttribute("refused", telling.say("record.answer.stale"));
        }
        return "redirect:/contracts/" + id + "/records/" + which;
    }
}

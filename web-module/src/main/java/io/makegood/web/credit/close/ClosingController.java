package io.makegood.web.credit.close;

import io.makegood.contract.ContractId;
import io.makegood.credit.close.CloseRun;
import io.makegood.credit.close.CloseRunId;
import io.makegood.credit.close.CloseRuns;
import io.makegood.credit.close.CloseScope;
import io.makegood.credit.close.ReleaseResult;
import io.makegood.credit.close.StartResult;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.OrganisationId;
import io.makegood.web.credit.Wording;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing months for one contract, one other party, or all. */
@Controller
class ClosingController {
    private final CloseRuns runs;
    private final ClosingPage page;
    private final Wording wording;

    ClosingController(CloseRuns runs, ClosingPage page, Wording wording) {
        this.runs = runs;
        this.page = page;
        this.wording = wording;
    }

    /** {@code all}, {@code contract:} or {@code with:} and an identifier; and the last month. */
    record Form(String scope, String month) {}

    @GetMapping("/closing")
    String list(Actor actor, Model model) {
        return listed(actor, "", model);
    }

    @PostMapping("/closing")
    String start(Actor actor, Form form, Model model, RedirectAttributes flash) {
        return switch (runs.start(actor, scope(form.scope()), month(form.month()))) {
            case StartResult.Started started -> {
                runs.wake();
                flash.addFlashAttribute("flash", wording.say("closing.started"));
                yield "redirect:/closing/" + started.run();
            }
            case StartResult.NothingToClose nothing -> listed(actor, wording.say("closing.nothing"), model);
        };
    }

    @GetMapping("/closing/{run}")
    String show(Actor actor, @PathVariable CloseRunId run, Model model) {
        return shown(actor, run, "", model);
    }

    @PostMapping("/closing/{run}/release")
    String release(
            Actor actor,
            @PathVariable CloseRunId run,
            @RequestParam String contract,
            Model model,
            RedirectAttributes flash) {
        return switch (runs.release(actor, run, ContractId.parse(contract))) {
            case ReleaseResult.Released released -> {
                runs.wake();
                flash.addFlashAttribute("flash", wording.say("closing.released"));
                yield "redirect:/closing/" + run;
            }
            case ReleaseResult.NotParked gone -> shown(actor, run, wording.say("closing.no.parked"), model);
            case ReleaseResult.SecondPersonNeeded second -> shown(actor, run, wording.say("closing.no.second"), model);
        };
    }

    private String listed(Actor actor, String refused, Model model) {
        page.list(actor, model);
        model.addAttribute("refused", refused);
        return "closing/list";
    }

    private String shown(Actor actor, CloseRunId id, String refused, Model model) {
        CloseRun run = runs.of(actor, id);
        page.run(actor, run, model);
        model.addAttribute("refused", refused);
        return "closing/run";
    }

    private static CloseScope scope(String typed) {
        if (typed.equals("all")) {
            return new CloseScope.All();
        }
        String id = typed.replaceFirst("^(contract|with):", "");
        return typed.startsWith("with:")
                ? new CloseScope.With(new OrganisationId(NotFound.unlessId(id)))
                : new CloseScope.One(ContractId.parse(id));
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException noMonth) {
            throw new NotFound("No month: " + typed.length() + " characters");
        }
    }
}

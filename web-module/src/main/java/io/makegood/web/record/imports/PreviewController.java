package io.makegood.web.record.imports;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.CommitResult;
import io.makegood.record.Import;
import io.makegood.record.ImportId;
import io.makegood.record.Imports;
import io.makegood.record.Preview;
import io.makegood.record.Preview.Outcome;
import io.makegood.record.reader.UnreadableUpload;
import io.makegood.web.record.Telling;
import io.makegood.web.record.imports.ImportPages.Step;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an import would do, row by row, and the word that it shall be done. */
@Controller
@RequestMapping("/contracts/{id}/records/imports/{import}")
class PreviewController {
    private final Imports imports;
    private final ImportPages pages;
    private final PreviewRows rows;
    private final Telling telling;

    PreviewController(Imports imports, ImportPages pages, PreviewRows rows, Telling telling) {
        this.imports = imports;
        this.pages = pages;
        this.rows = rows;
        this.telling = telling;
    }

    @GetMapping("/preview")
    String preview(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable("import") ImportId which,
            Asked asked,
            Model model) {
        Step step = pages.show(actor, id, which, model);
        if (!step.isWorkedOn()) {
            return step.to("");
        }
        if (pages.hasOpenQuestions(actor, step)) {
            return step.to("/questions");
        }
        try {
            shown(imports.preview(actor, id, which, asked.only(), asked.number()), asked, step, model);
            return "record/preview";
        } catch (UnreadableUpload unreadable) {
            return step.to("/questions");
        }
    }

    @PostMapping("/commit")
    String commit(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable("import") ImportId which,
            @RequestParam(defaultValue = "") String withoutRefused,
            RedirectAttributes flash) {
        String url = "redirect:/contracts/" + id + "/records/imports/" + which;
        return switch (imports.commit(actor, id, which, withoutRefused.equals("yes"))) {
            case CommitResult.Started started -> url + "/progress";
            case CommitResult.AlreadyRunning running -> url + "/progress";
            case CommitResult.AlreadyCommitted done -> url;
            case CommitResult.QuestionsOpen open -> url + "/questions";
            case CommitResult.RefusedRowsLeft left -> {
                flash.addFlashAttribute("refused", telling.say("record.commit.refusedLeft", left.rows()));
                yield url + "/preview?outcome=REFUSED";
            }
        };
    }

    private void shown(Preview preview, Asked asked, Step step, Model model) {
        Import.Tally tally = preview.tally();
        model.addAttribute("rows", rows.of(preview, step.room().setting()));
        model.addAttribute("tally", pages.tally(tally));
        model.addAttribute("total", telling.format().number(tally.rows()));
        model.addAttribute("outcome", asked.only().map(Outcome::name).orElse(""));
        model.addAttribute("page", asked.number());
        model.addAttribute("newer", asked.number() > 1);
        model.addAttribute("older", (long) asked.number() * Preview.PAGE_SIZE < preview.found());
        model.addAttribute("refusedRows", tally.refused());
        model.addAttribute("news", telling.format().number(tally.made()));
        model.addAttribute("changed", telling.format().number(tally.changed()));
        model.addAttribute("nothingNew", tally.made() + tally.changed() == 0);
    }

    /** Which rows are asked for. */
    record Asked(Optional<String> outcome, Optional<String> page) {
        int number() {
            return page.filter(typed -> typed.matches("[1-9]\\d{0,5}"))
                    .map(Integer::valueOf)
                    .orElse(1);
        }

        Optional<Outcome> only() {
            return Arrays.stream(Outcome.values())
                    .filter(one -> one.name().equals(outcome.orElse("")))
                    .findFirst();
        }
    }
}

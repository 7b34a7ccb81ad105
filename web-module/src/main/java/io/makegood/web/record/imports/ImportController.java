package io.makegood.web.record.imports;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.record.Import;
import io.makegood.record.ImportId;
import io.makegood.record.Imports;
import io.makegood.record.RecordSearch;
import io.makegood.record.Revision;
import io.makegood.record.UndoResult;
import io.makegood.record.reader.Reader;
import io.makegood.web.record.RecordRows;
import io.makegood.web.record.Telling;
import io.makegood.web.record.imports.ImportPages.Step;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an import stands: the next step, how far it is, what came of it; and giving it up or taking it back. */
@Controller
@RequestMapping("/contracts/{id}/records/imports/{import}")
class ImportController {
    private final Imports imports;
    private final ImportPages pages;
    private final RecordRows rows;
    private final Telling telling;

    ImportController(Imports imports, ImportPages pages, RecordRows rows, Telling telling) {
        this.imports = imports;
        this.pages = pages;
        this.rows = rows;
        this.telling = telling;
    }

    @GetMapping
    String open(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable("import") ImportId which,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Step step = pages.show(actor, id, which, model);
        if (!actor.is(Role.OPERATIONS)) {
            return result(actor, step, Math.max(page, 1), model);
        }
        return switch (step.file().progress().state()) {
            case OPEN -> step.to(step.reader().isEmpty() ? "/reader" : "/preview");
            case COMMITTING -> step.to("/progress");
            case COMMITTED, FAILED, CANCELLED, UNDONE -> result(actor, step, Math.max(page, 1), model);
        };
    }

    /** Asked again and again by a script, which is led on when the import is over; without one there is a link. */
    @GetMapping("/progress")
    String progress(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable("import") ImportId which,
            @RequestHeader(name = "HX-Request", defaultValue = "") String script,
            Model model,
            HttpServletResponse response) {
        Step step = pages.show(actor, id, which, model);
        Import.Progress progress = step.file().progress();
        if (progress.state() != Import.State.COMMITTING && script.isEmpty()) {
            return step.to("");
        }
        if (progress.state() != Import.State.COMMITTING) {
            response.setHeader("HX-Redirect", step.url());
        }
        model.addAttribute("done", progress.done());
        model.addAttribute("total", Math.max(progress.total(), 1));
        model.addAttribute("doneText", telling.format().number(progress.done()));
        model.addAttribute("totalText", telling.format().number(progress.total()));
        return "record/progress";
    }

    @PostMapping("/cancel")
    String cancel(Actor actor, @PathVariable ContractId id, @PathVariable("import") ImportId which) {
        imports.cancel(actor, id, which);
        return "redirect:/contracts/" + id + "/records/imports/" + which;
    }

    @PostMapping("/undo")
    String undo(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable("import") ImportId which,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        if (reason.isBlank() || reason.strip().length() > 2_000) {
            model.addAttribute("wrongReason", true);
            model.addAttribute("reason", reason);
            return result(actor, pages.show(actor, id, which, model), 1, model);
        }
        switch (imports.undo(actor, id, which, reason)) {
            case UndoResult.Undone done ->
                flash.addFlashAttribute("flash", telling.say("record.undo.done", done.undone(), done.kept()));
            case UndoResult.NothingToUndo nothing ->
                flash.addFlashAttribute("refused", telling.say("record.undo.nothing"));
        }
        return "redirect:/contracts/" + id + "/records/imports/" + which;
    }

    private String result(Actor actor, Step step, int page, Model model) {
        Import file = step.file();
        List<Revision> made = imports.recorded(actor, step.room().id(), file.id(), page);
        boolean own = file.uploaded().of().equals(actor.organisation());
        model.addAttribute("rows", rows.of(made, step.room()));
        model.addAttribute("page", page);
        model.addAttribute("newer", page > 1);
        model.addAttribute("older", made.size() == RecordSearch.PAGE_SIZE);
        model.addAttribute("sha256", file.file().hash().hex());
        model.addAttribute(
                "reader",
                step.reader()
                        .map(Reader::word)
                        .map(word -> telling.say("record.reader." + word))
                        .orElse("–"));
        model.addAttribute("tally", pages.tally(file.progress().tally()));
        model.addAttribute("refusedRows", file.progress().tally().refused());
        model.addAttribute(
                "mayUndo", own && actor.is(Role.OPERATIONS) && file.progress().state() == Import.State.COMMITTED);
        model.addAttribute("mayRetry", own && actor.is(Role.OPERATIONS) && step.isWorkedOn());
        if (!model.containsAttribute("reason")) {
            model.addAttribute("reason", "");
        }
        return "record/import";
    }
}

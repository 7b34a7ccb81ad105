package io.makegood.web.record.imports;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.Import;
import io.makegood.record.ImportId;
import io.makegood.record.Imports;
import io.makegood.record.reader.Answers;
import io.makegood.record.reader.Reader;
import io.makegood.record.reader.Readers;
import io.makegood.record.reader.Upload;
import io.makegood.web.record.Choice;
import io.makegood.web.record.Telling;
import io.makegood.web.record.imports.ImportPages.Step;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a file is read: those that recognise it are suggested, the user decides; earlier answers may be taken over. */
@Controller
@RequestMapping("/contracts/{id}/records/imports/{import}/reader")
class ReaderController {
    private final Imports imports;
    private final ImportPages pages;
    private final Telling telling;

    ReaderController(Imports imports, ImportPages pages, Telling telling) {
        this.imports = imports;
        this.pages = pages;
        this.telling = telling;
    }

    /** A way to read the file. */
    record ReaderRow(String word, String name, String about, boolean recognised, boolean chosen) {}

    @GetMapping
    String ask(Actor actor, @PathVariable ContractId id, @PathVariable("import") ImportId which, Model model) {
        return page(actor, pages.show(actor, id, which, model), "", model);
    }

    @PostMapping
    String choose(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable("import") ImportId which,
            Choosing chosen,
            Model model) {
        Step step = pages.show(actor, id, which, model);
        Optional<Reader> reader = Readers.ofWord(chosen.reader());
        if (reader.isEmpty()) {
            return page(actor, step, telling.say("record.reader.missing"), model);
        }
        Answers answers = earlier(actor, step).stream()
                .filter(one -> one.id().toString().equals(chosen.from()))
                .filter(one -> one.plan().reader().equals(chosen.reader()))
                .findFirst()
                .map(one -> one.plan().answers())
                .orElse(Answers.none());
        imports.answer(actor, id, which, chosen.reader(), answers);
        return step.to("/questions");
    }

    private String page(Actor actor, Step step, String problem, Model model) {
        Upload upload =
                imports.intake(actor, step.room().id(), step.file().id()).upload();
        List<Reader> recognising = Readers.recognising(upload);
        String chosen = step.reader()
                .or(() -> recognising.size() == 1 ? Optional.of(recognising.getFirst()) : Optional.empty())
                .map(Reader::word)
                .orElse("");
        model.addAttribute(
                "readers",
                Readers.all().stream()
                        .map(reader -> row(reader, recognising, chosen))
                        .toList());
        model.addAttribute(
                "earlier",
                earlier(actor, step).stream()
                        .map(one -> new Choice(one.id().toString(), pages.named(one, step.room())))
                        .toList());
        sameFile(actor, step).ifPresent(one -> model.addAttribute("sameFile", pages.row(one, step.room())));
        model.addAttribute("problem", problem);
        return "record/reader";
    }

    private ReaderRow row(Reader reader, List<Reader> recognising, String chosen) {
        return new ReaderRow(
                reader.word(),
                telling.say("record.reader." + reader.word()),
                telling.say("record.reader.about." + reader.word()),
                recognising.stream().anyMatch(one -> one.word().equals(reader.word())),
                reader.word().equals(chosen));
    }

    private Optional<Import> sameFile(Actor actor, Step step) {
        return imports.recent(actor, step.room().id()).stream()
                .filter(one -> one.progress().state() == Import.State.COMMITTED)
                .filter(one -> one.file().hash().equals(step.file().file().hash()))
                .filter(one -> !one.id().equals(step.file().id()))
                .findFirst();
    }

    /** Imports of this contract that got as far as being committed, of whichever party. */
    private List<Import> earlier(Actor actor, Step step) {
        return imports.recent(actor, step.room().id()).stream()
                .filter(one -> !one.id().equals(step.file().id()))
                .filter(one -> one.progress().state() == Import.State.COMMITTED)
                .filter(one -> !one.plan().answers().texts().isEmpty())
                .toList();
    }

    /** The chosen reader and the import whose answers are taken over, if any. */
    record Choosing(String reader, String from) {
        Choosing {
            reader = reader == null ? "" : reader;
            from = from == null ? "" : from;
        }
    }
}

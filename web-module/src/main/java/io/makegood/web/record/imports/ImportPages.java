package io.makegood.web.record.imports;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.Import;
import io.makegood.record.ImportId;
import io.makegood.record.Imports;
import io.makegood.record.Preview.Outcome;
import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Intake;
import io.makegood.record.reader.Question;
import io.makegood.record.reader.Reader;
import io.makegood.record.reader.Readers;
import io.makegood.record.reader.UnreadableUpload;
import io.makegood.web.record.RecordPages;
import io.makegood.web.record.RecordPages.Room;
import io.makegood.web.record.Telling;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills what every page of an import shows: the contract, the file and where it stands. */
@Component
class ImportPages {
    private final Imports imports;
    private final RecordPages pages;
    private final Telling telling;

    ImportPages(Imports imports, RecordPages pages, Telling telling) {
        this.imports = imports;
        this.pages = pages;
        this.telling = telling;
    }

    /** How many rows have an outcome. */
    record Count(String outcome, String count) {}

    /** An import in its contract. */
    record Step(Room room, Import file) {
        String url() {
            return room.url() + "/imports/" + file.id();
        }

        String to(String page) {
            return "redirect:" + url() + page;
        }

        boolean isWorkedOn() {
            return switch (file.progress().state()) {
                case OPEN, FAILED, CANCELLED -> true;
                case COMMITTING, COMMITTED, UNDONE -> false;
            };
        }

        Optional<Reader> reader() {
            return Readers.ofWord(file.plan().reader());
        }
    }

    /** An import of this contract; another organisation's that is not committed is not there. */
    Step show(Actor actor, ContractId contract, ImportId which, Model model) {
        Room room = pages.show(actor, contract, model);
        Import file = imports.of(actor, contract, which);
        model.addAttribute("file", row(file, room));
        return new Step(room, file);
    }

    /** Whether the reader still has to ask something; a file that it cannot read with these answers has it asked again. */
    boolean hasOpenQuestions(Actor actor, Step step) {
        Optional<Reader> reader = step.reader();
        if (reader.isEmpty()) {
            return true;
        }
        try {
            Intake intake = imports.intake(actor, step.room().id(), step.file().id());
            return !Question.open(reader.get().questions(intake), intake.answers())
                    .isEmpty();
        } catch (UnreadableUpload unreadable) {
            return true;
        }
    }

    Room list(Actor actor, ContractId contract, Model model) {
        return pages.show(actor, contract, model);
    }

    /** The tally, outcome by outcome, without those that no row has. */
    List<Count> tally(Import.Tally tally) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> tally.of(outcome) > 0)
                .map(outcome -> new Count(outcome.name(), telling.format().number(tally.of(outcome))))
                .toList();
    }

    ImportRow row(Import file, Room room) {
        Import.Uploaded uploaded = file.uploaded();
        return new ImportRow(
                room.url() + "/imports/" + file.id(),
                file.file().name(),
                telling.say(
                        "record.import.size",
                        telling.format().number(file.file().size())),
                file.progress().state().name(),
                new ImportRow.By(
                        pages.person(uploaded.by()), room.party(uploaded.of()), pages.time(uploaded.at(), room)),
                result(file.progress()));
    }

    private String result(Import.Progress progress) {
        return progress.state() == Import.State.COMMITTED
                ? tally(progress.tally()).stream()
                        .map(one -> one.count() + " " + telling.say("record.outcome." + one.outcome()))
                        .collect(Collectors.joining(", "))
                : "";
    }

    /** A file as it is named in a choice. */
    String named(Import file, Room room) {
        return telling.say(
                "record.import.named",
                file.file().name(),
                pages.time(file.uploaded().at(), room));
    }

    String tooLarge(String limit) {
        return telling.problem(new Problem("", "fileTooLarge", Map.of("limit", limit)), ZoneOffset.UTC);
    }

    String say(UnreadableUpload unreadable) {
        return telling.problem(new Problem("", unreadable.reason(), unreadable.values()), ZoneOffset.UTC);
    }
}

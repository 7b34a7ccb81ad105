package io.makegood.web.record.entry;

import io.makegood.contract.ContractId;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.record.Change;
import io.makegood.record.ChangeResult;
import io.makegood.record.RecordId;
import io.makegood.record.Recorded;
import io.makegood.record.Records;
import io.makegood.record.Revision;
import io.makegood.record.entry.Disassembly;
import io.makegood.record.entry.Problem;
import io.makegood.web.record.FactLines;
import io.makegood.web.record.RecordPages;
import io.makegood.web.record.RecordPages.Room;
import io.makegood.web.record.Telling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A correction: the form of what is recorded, and a reason. The id stays what it is. */
@Controller
@RequestMapping("/contracts/{id}/records/{record}/correct")
class CorrectionController {
    private final Records records;
    private final RecordPages pages;
    private final EntryPages forms;
    private final FactLines lines;
    private final Telling telling;

    CorrectionController(Records records, RecordPages pages, EntryPages forms, FactLines lines, Telling telling) {
        this.records = records;
        this.pages = pages;
        this.forms = forms;
        this.lines = lines;
        this.telling = telling;
    }

    /** What somebody else did to the record while it was being corrected. */
    record StaleNotice(String by, String at, String reason, boolean withdrawn, List<FactLines.Change> changes) {}

    @GetMapping
    String start(Actor actor, @PathVariable ContractId id, @PathVariable String record, Model model) {
        Recorded recorded = records.of(actor, id, RecordId.parse(record));
        Room room = pages.show(actor, id, model);
        Typed typed = Typed.of(
                Disassembly.of(recorded.latest().fact(), room.setting().zone()),
                recorded.latest().number());
        return shown(room, recorded, typed, List.of(), model);
    }

    @PostMapping
    String post(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String record,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        Recorded recorded = records.of(actor, id, RecordId.parse(record));
        Map<String, String> withId = new HashMap<>(sent);
        withId.put("id", recorded.latest().fact().id());
        Typed typed = Typed.of(recorded.kind(), withId);
        Room room = pages.show(actor, id, model);
        if (!sent.getOrDefault("act", "").equals("save")) {
            return shown(room, recorded, typed, List.of(), model);
        }
        Checked checked = Checked.correction(typed, room.setting());
        if (checked.fact().isEmpty()) {
            return shown(room, recorded, typed, checked.problems(), model);
        }
        Fact fact = checked.fact().get();
        if (forms.asksAgain(fact, sent, model)) {
            return shown(room, recorded, typed, List.of(), model);
        }
        Change change = new Change(typed.basis().revision(), fact, typed.basis().reason());
        return switch (records.correct(actor, id, recorded.id(), change)) {
            case ChangeResult.Changed changed -> {
                flash.addFlashAttribute(
                        "flash",
                        telling.say("record.corrected", changed.revision().number()));
                yield "redirect:" + room.url() + "/" + recorded.id();
            }
            case ChangeResult.Stale stale -> {
                model.addAttribute("stale", notice(recorded, typed, stale.current(), room));
                yield shown(room, recorded, typed.onto(stale.current().number()), List.of(), model);
            }
            case ChangeResult.Unchanged same -> {
                model.addAttribute("unchanged", true);
                yield shown(room, recorded, typed, List.of(), model);
            }
            case ChangeResult.Refused refused -> shown(room, recorded, typed, List.of(refused.problem()), model);
        };
    }

    private String shown(Room room, Recorded recorded, Typed typed, List<Problem> problems, Model model) {
        model.addAttribute("correcting", room.url() + "/" + recorded.id());
        return forms.show(room, typed, problems, model);
    }

    private StaleNotice notice(Recorded recorded, Typed typed, Revision current, Room room) {
        Revision seen = recorded.revisions().stream()
                .filter(revision -> revision.number() == typed.basis().revision())
                .findFirst()
                .orElse(recorded.revisions().getFirst());
        return new StaleNotice(
                pages.person(current.made().by()),
                pages.time(current.made().at(), room),
                current.made().reason(),
                current.withdrawn(),
                lines.between(seen.fact(), current.fact(), room.setting()));
    }
}

package io.makegood.web.record.entry;

import io.makegood.contract.ContractId;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.record.RecordResult;
import io.makegood.record.Records;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.web.record.RecordPages;
import io.makegood.web.record.RecordPages.Room;
import io.makegood.web.record.Telling;
import java.util.Arrays;
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

/** A new record: its kind is chosen, then its form is filled in. */
@Controller
@RequestMapping("/contracts/{id}/records/new")
class EntryController {
    private final Records records;
    private final RecordPages pages;
    private final EntryPages forms;
    private final Telling telling;

    EntryController(Records records, RecordPages pages, EntryPages forms, Telling telling) {
        this.records = records;
        this.pages = pages;
        this.forms = forms;
        this.telling = telling;
    }

    /** A kind to choose. */
    record KindRow(String word, String name, String about) {}

    @GetMapping
    String kinds(Actor actor, @PathVariable ContractId id, Model model) {
        pages.show(actor, id, model);
        model.addAttribute("kinds", Arrays.stream(Kind.values()).map(this::row).toList());
        return "record/kinds";
    }

    @GetMapping("/{word}")
    String start(Actor actor, @PathVariable ContractId id, @PathVariable String word, Model model) {
        Kind kind = kind(word);
        Room room = pages.show(actor, id, model);
        return forms.show(room, Typed.blank(kind, records.nextId(id, kind)), List.of(), model);
    }

    @PostMapping("/{word}")
    String post(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String word,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(kind(word), sent);
        Room room = pages.show(actor, id, model);
        if (!sent.getOrDefault("act", "").equals("save")) {
            return forms.show(room, typed, List.of(), model);
        }
        Checked checked = Checked.entry(typed, room.setting());
        if (checked.fact().isEmpty()) {
            return forms.show(room, typed, checked.problems(), model);
        }
        Fact fact = checked.fact().get();
        if (forms.asksAgain(fact, sent, model)) {
            return forms.show(room, typed, List.of(), model);
        }
        return switch (records.record(actor, id, fact)) {
            case RecordResult.Done done -> {
                flash.addFlashAttribute("flash", telling.say("record.recorded", fact.id()));
                yield "redirect:" + room.url() + "/" + done.id();
            }
            case RecordResult.IdTaken taken -> {
                model.addAttribute("existing", room.url() + "/" + taken.existing());
                yield forms.show(room, typed, List.of(Problem.of("id", "idTaken")), model);
            }
            case RecordResult.Refused refused -> forms.show(room, typed, List.of(refused.problem()), model);
        };
    }

    private KindRow row(Kind kind) {
        return new KindRow(kind.word(), telling.kind(kind), telling.say("record.about." + kind.word()));
    }

    private static Kind kind(String word) {
        return Kind.ofWord(word).orElseThrow(() -> new NotFound("kind of record"));
    }
}

package io.makegood.web.record.entry;

import io.makegood.contract.ContractId;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.record.RecordId;
import io.makegood.record.contest.Answer;
import io.makegood.record.contest.AnswerResult;
import io.makegood.record.contest.Answered;
import io.makegood.record.contest.Contesting;
import io.makegood.record.contest.Contests;
import io.makegood.record.contest.Reading;
import io.makegood.record.contest.Standing;
import io.makegood.record.entry.Disassembly;
import io.makegood.record.entry.Problem;
import io.makegood.web.record.RecordPages;
import io.makegood.web.record.RecordPages.Room;
import io.makegood.web.record.Telling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The other party's reading of a record: the form of what is recorded, to be changed to what happened instead, and why. */
@Controller
@RequestMapping("/contracts/{id}/records/{record}/contest")
class ContestController {
    private final Contests contests;
    private final RecordPages pages;
    private final EntryPages forms;
    private final Telling telling;

    ContestController(Contests contests, RecordPages pages, EntryPages forms, Telling telling) {
        this.contests = contests;
        this.pages = pages;
        this.forms = forms;
        this.telling = telling;
    }

    @GetMapping
    String start(Actor actor, @PathVariable ContractId id, @PathVariable String record, Model model) {
        Answered answered = others(actor, id, record);
        Room room = pages.show(actor, id, model);
        Optional<Answer> before =
                answered.standing() instanceof Standing.Contested open ? Optional.of(open.contest()) : Optional.empty();
        Reading start = before.flatMap(Answer::reading)
                .orElseGet(() -> Reading.of(answered.recorded().latest()));
        Typed typed = Typed.of(
                Disassembly.of(start.fact(), room.setting().zone()),
                answered.seen().revision());
        model.addAttribute("nothing", before.isPresent() && !start.counts());
        return shown(room, answered, typed, List.of(), model);
    }

    @PostMapping
    String post(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String record,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        Answered answered = others(actor, id, record);
        Fact recorded = answered.recorded().latest().fact();
        Map<String, String> withId = new HashMap<>(sent);
        withId.put("id", recorded.id());
        Typed typed = Typed.of(answered.recorded().kind(), withId);
        Room room = pages.show(actor, id, model);
        boolean nothing = "true".equals(sent.get("nothing"));
        model.addAttribute("nothing", nothing);
        if (!sent.getOrDefault("act", "").equals("save")) {
            return shown(room, answered, typed, List.of(), model);
        }
        Checked checked = nothing ? Checked.reason(typed, recorded) : Checked.correction(typed, room.setting());
        if (checked.fact().isEmpty()) {
            return shown(room, answered, typed, checked.problems(), model);
        }
        Answered.Seen seen = new Answered.Seen(typed.basis().revision(), number(sent.get("answers")));
        Reading reading = new Reading(checked.fact().get(), !nothing);
        Contesting contesting = new Contesting(reading, typed.basis().reason(), seen);
        AnswerResult result = contests.contest(actor, id, answered.recorded().id(), contesting);
        if (result instanceof AnswerResult.Done) {
            flash.addFlashAttribute("flash", telling.say("record.answer.done.contested"));
            return "redirect:" + url(room, answered);
        }
        Typed onto = typed.onto(answered.seen().revision());
        return shown(room, answered, onto, List.of(problem(result)), model);
    }

    private static Problem problem(AnswerResult result) {
        return switch (result) {
            case AnswerResult.Refused refused -> refused.problem();
            case AnswerResult.Same same -> Problem.of("", "contestSame");
            case AnswerResult.Stale stale -> Problem.of("", "contestStale");
            case AnswerResult.NotNow notNow -> Problem.of("", "contestStale");
            case AnswerResult.Done done -> throw new IllegalArgumentException("Nothing was wrong with " + done);
        };
    }

    private String shown(Room room, Answered answered, Typed typed, List<Problem> problems, Model model) {
        model.addAttribute("contesting", url(room, answered));
        model.addAttribute("answers", answered.seen().answers());
        return forms.show(room, typed, problems, model);
    }

    private Answered others(Actor actor, ContractId id, String record) {
        Answered answered = contests.of(actor, id, RecordId.parse(record));
        if (answered.recorded().party().equals(actor.organisation())) {
            throw new NotPermitted("A party corrects its own records and contests the other's");
        }
        return answered;
    }

    private static String url(Room room, Answered answered) {
        return room.url() + "/" + answered.recorded().id();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}

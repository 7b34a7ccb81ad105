package io.makegood.web.record.entry;

import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Assembled;
import io.makegood.record.entry.Assembly;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.record.entry.Times;
import io.makegood.web.record.Announced;
import io.makegood.web.record.RecordPages.Room;
import io.makegood.web.record.Telling;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a form: what was typed, what is wrong with it, and what the terms say about announced work. */
@Component
class EntryPages {
    private final FormViews views;
    private final Announced announced;
    private final Telling telling;
    private final Clock clock;

    EntryPages(FormViews views, Announced announced, Telling telling, Clock clock) {
        this.views = views;
        this.telling = telling;
        this.announced = announced;
        this.clock = clock;
    }

    /** Whether the form is to be shown once more, so that something unusual is confirmed or mended. */
    boolean asksAgain(Fact fact, Map<String, String> sent, Model model) {
        List<String> unusual = Unusual.of(fact, clock.instant(), sent);
        model.addAttribute("unusual", unusual.stream().map(telling::say).toList());
        return !unusual.isEmpty();
    }

    String show(Room room, Typed typed, List<Problem> problems, Model model) {
        FormView form = views.of(new FormViews.Drawn(typed, problems, room.setting()));
        model.addAttribute("form", form);
        model.addAttribute("kind", typed.kind().word());
        model.addAttribute("basedOn", typed.basis().revision());
        model.addAttribute("refusedFields", refused(form));
        model.addAttribute(
                "refusedWhole",
                problems.stream()
                        .filter(problem -> problem.field().isEmpty())
                        .map(problem -> telling.problem(problem, room.setting().zone()))
                        .toList());
        model.addAttribute("maintenance", typed.kind() == Kind.MAINTENANCE);
        model.addAttribute("verdicts", verdicts(room, typed));
        return "record/form";
    }

    /** Each refused field once, for the list above the form that leads to them. */
    private static List<FieldView> refused(FormView form) {
        return Stream.of(
                        Stream.of(form.id()),
                        form.fields().stream(),
                        form.lists().stream()
                                .flatMap(list -> list.lines().stream().flatMap(List::stream)),
                        Stream.of(form.reason()))
                .flatMap(fields -> fields)
                .filter(field -> !field.problem().isEmpty())
                .toList();
    }

    private List<Announced.Verdict> verdicts(Room room, Typed typed) {
        return typed.kind() == Kind.MAINTENANCE
                        && Assembly.assemble(
                                        typed.entry(room.setting().currency()),
                                        Times.iso(room.setting().zone()))
                                instanceof Assembled.Done done
                        && done.fact() instanceof Fact.Maintenance works
                ? announced.of(room, works)
                : List.of();
    }
}

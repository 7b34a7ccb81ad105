package io.makegood.web.record.entry;

import io.makegood.measure.fact.Facts;
import io.makegood.record.entry.Field;
import io.makegood.record.entry.Problem;
import io.makegood.record.entry.Times;
import io.makegood.web.record.Choice;
import io.makegood.web.record.Setting;
import io.makegood.web.record.Telling;
import io.makegood.web.record.entry.FieldView.Input;
import io.makegood.web.record.entry.FieldView.Offset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws the form of a kind: native inputs by the type of each field, words of the terms as choices. */
@Component
class FormViews {
    private static final String NATIVE_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?";
    private static final Set<String> CHOSEN = Set.of("objective");

    private final Telling telling;

    FormViews(Telling telling) {
        this.telling = telling;
    }

    /** What a form is drawn from. */
    record Drawn(Typed typed, List<Problem> problems, Setting setting) {
        List<Problem> of(String field) {
            return problems.stream()
                    .filter(problem -> problem.field().equals(field))
                    .toList();
        }
    }

    FormView of(Drawn drawn) {
        Typed typed = drawn.typed();
        List<FieldView> fields = typed.kind().fields().stream()
                .map(field -> view(drawn, field, field.name()))
                .toList();
        List<ListView> lists = Lists.has(typed.kind())
                ? Lists.ALL.stream().map(list -> list(drawn, list)).toList()
                : List.of();
        return new FormView(telling.kind(typed.kind()), id(drawn), fields, lists, reason(drawn));
    }

    private FieldView id(Drawn drawn) {
        Input input = new Input("text", drawn.typed().id(), true, List.of(), Offset.CLEAR);
        return new FieldView(
                "id", telling.say("record.field.id"), telling.say("record.help.id"), input, problem(drawn, "id"));
    }

    private FieldView reason(Drawn drawn) {
        Input input = new Input("area", drawn.typed().basis().reason(), true, List.of(), Offset.CLEAR);
        return new FieldView(
                "reason",
                telling.say("record.reason"),
                telling.say("record.reason.help"),
                input,
                problem(drawn, "reason"));
    }

    private FieldView view(Drawn drawn, Field field, String name) {
        String value = drawn.typed().text(name);
        List<Choice> choices = choices(drawn.setting(), field, value);
        String type = type(field, value, choices);
        Offset offset = field.type() == Field.Type.TIME ? offset(drawn, name) : Offset.CLEAR;
        return new FieldView(
                name,
                telling.field(drawn.typed().kind(), field.name()),
                telling.help(drawn.typed().kind(), field.name()),
                new Input(type, value, field.required(), choices, offset),
                problem(drawn, name));
    }

    private static String type(Field field, String value, List<Choice> choices) {
        return switch (field.type()) {
            case SERVICE, CHOICE, YES_NO -> "select";
            case TEXT -> choices.isEmpty() ? "text" : CHOSEN.contains(field.name()) ? "select" : "words";
            case TIME -> value.isEmpty() || value.matches(NATIVE_TIME) ? "time" : "text";
            case DAY -> value.isEmpty() || value.matches("\\d{4}-\\d\\d-\\d\\d") ? "day" : "text";
            case NUMBER, PERCENT -> "number";
            case MONEY -> "money";
        };
    }

    private List<Choice> choices(Setting setting, Field field, String value) {
        List<Choice> choices = new ArrayList<>(
                switch (field.type()) {
                    case SERVICE -> setting.services();
                    case TEXT -> setting.wordsOf(field.name());
                    case CHOICE ->
                        field.choices().stream()
                                .map(word -> new Choice(word, telling.word(word)))
                                .toList();
                    case YES_NO -> List.of(yesNo("yes"), yesNo("no"));
                    case TIME, DAY, NUMBER, PERCENT, MONEY -> List.<Choice>of();
                });
        if (field.type() == Field.Type.SERVICE) {
            choices.add(new Choice(Facts.WHOLE_CONTRACT, telling.say("record.wholeContract")));
        }
        boolean unknown = !value.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(value));
        if (unknown && !choices.isEmpty()) {
            choices.add(new Choice(value, telling.say("record.notInTerms", value)));
        }
        return choices;
    }

    private Choice yesNo(String word) {
        return new Choice(word, telling.word(word));
    }

    private ListView list(Drawn drawn, String list) {
        List<List<FieldView>> lines = new ArrayList<>();
        for (int line = 0; line < drawn.typed().lines().getOrDefault(list, 1); line++) {
            String at = list + "." + line + ".";
            lines.add(
                    switch (list) {
                        case "act" -> List.of(act(drawn, at + "kind"), time(drawn, at, "at"));
                        case "pause" -> List.of(time(drawn, at, "from"), time(drawn, at, "until"));
                        default -> List.of(priority(drawn, at + "priority"), time(drawn, at, "at"));
                    });
        }
        return new ListView(
                list,
                telling.say("record.lists." + list),
                telling.say("record.lists.help." + list),
                telling.say("record.lists.add." + list),
                lines);
    }

    private FieldView act(Drawn drawn, String name) {
        return view(drawn, new Field("kind", Field.Type.CHOICE, false, Lists.ACTS), name);
    }

    private FieldView priority(Drawn drawn, String name) {
        return view(drawn, new Field("priority", Field.Type.TEXT, false, List.of()), name);
    }

    private FieldView time(Drawn drawn, String line, String field) {
        return view(drawn, new Field(field, Field.Type.TIME, false, List.of()), line + field);
    }

    private Offset offset(Drawn drawn, String name) {
        String text = drawn.typed().text(name).strip();
        if (!text.isEmpty()
                && Times.iso(drawn.setting().zone()).at(text, "") instanceof Times.Answer.Unclear unclear
                && unclear.reason().equals("timeTwice")) {
            String earlier = unclear.values().getOrDefault("earlier", "");
            String later = unclear.values().getOrDefault("later", "");
            return new Offset(
                    drawn.typed().text(name + ".offset"),
                    List.of(
                            new Choice(earlier, telling.say("record.offset.earlier", earlier)),
                            new Choice(later, telling.say("record.offset.later", later))));
        }
        return Offset.CLEAR;
    }

    private String problem(Drawn drawn, String field) {
        return drawn.of(field).stream()
                .findFirst()
                .map(problem -> telling.problem(problem, drawn.setting().zone()))
                .orElse("");
    }
}

package io.makegood.web.record.imports;

import io.makegood.measure.fact.Facts;
import io.makegood.record.entry.Kind;
import io.makegood.record.reader.Question;
import io.makegood.web.record.Choice;
import io.makegood.web.record.Setting;
import io.makegood.web.record.Telling;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says a reader's questions and their options in the reader's language; names out of the file stay as they are. */
@Component
class QuestionWords {
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("charset", "file"),
            Map.entry("delimiter", "file"),
            Map.entry("missing", "file"),
            Map.entry("column", "columns"),
            Map.entry("format", "times"),
            Map.entry("pattern", "times"),
            Map.entry("zone", "times"),
            Map.entry("repeated", "times"),
            Map.entry("decimal", "words"),
            Map.entry("word", "words"),
            Map.entry("fixed", "words"),
            Map.entry("status", "words"),
            Map.entry("impact", "words"),
            Map.entry("state", "words"),
            Map.entry("withoutComponent", "services"),
            Map.entry("otherServices", "services"),
            Map.entry("serviceOfAll", "services"),
            Map.entry("service", "services"));

    private final Telling telling;

    QuestionWords(Telling telling) {
        this.telling = telling;
    }

    /** Which heading a question stands under. */
    String section(Question question) {
        return SECTIONS.getOrDefault(question.group(), "meaning");
    }

    QuestionView.Section section(String section, List<QuestionView> questions) {
        return new QuestionView.Section(
                telling.say("record.section." + section),
                telling.orNothing("record.section.help." + section),
                questions);
    }

    QuestionView.Words of(Question question, Kind kind) {
        String seen = question.seen().isEmpty()
                ? ""
                : telling.say("record.question.seen", String.join("  |  ", question.seen()));
        return new QuestionView.Words(
                label(question, kind), telling.orNothing("record.question.help." + question.group()), seen);
    }

    Choice option(Question question, String option, Setting setting) {
        return new Choice(option, optionLabel(question, option, setting));
    }

    private String label(Question question, Kind kind) {
        return switch (question.group()) {
            case "column", "fixed" -> telling.field(kind, question.subject());
            case "word" -> {
                int dot = question.subject().indexOf('.');
                yield telling.field(kind, question.subject().substring(0, dot)) + ": "
                        + question.subject().substring(dot + 1);
            }
            case "impact", "state", "status" -> telling.say("record.question." + question.group(), subject(question));
            case "service" -> subject(question);
            default -> telling.say("record.question." + question.group());
        };
    }

    private String subject(Question question) {
        return question.subject().isEmpty() ? telling.say("record.question.empty") : question.subject();
    }

    private String optionLabel(Question question, String option, Setting setting) {
        if (option.startsWith("!")) {
            return telling.say("record.option." + option.substring(1));
        }
        return switch (question.ask()) {
            case COLUMN, OPTIONAL_COLUMN, ZONE, TEXT, OPTIONAL_TEXT -> option;
            case SERVICE -> service(option, setting);
            case CHOICE, OPTIONAL_CHOICE -> choice(question, option, setting);
        };
    }

    private String choice(Question question, String option, Setting setting) {
        return switch (question.group()) {
            case "kind" -> Kind.ofWord(option).map(telling::kind).orElse(option);
            case "charset", "start" -> option;
            case "cause", "word", "fixed" -> telling.word(option);
            case "withoutComponent", "otherServices", "serviceOfAll" -> service(option, setting);
            default -> telling.orElse("record.option." + question.group() + "." + option, option);
        };
    }

    private String service(String option, Setting setting) {
        return option.equals(Facts.WHOLE_CONTRACT)
                ? telling.say("record.wholeContract")
                : setting.label("service", option);
    }
}

package io.makegood.web.record.imports;

import io.makegood.record.entry.Kind;
import io.makegood.record.reader.Answers;
import io.makegood.record.reader.Question;
import io.makegood.web.record.Choice;
import io.makegood.web.record.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions of a reader in their order, with what was answered before or just now. The browser names a question by its
 * place, and sends along which questions it saw, so that an answer never lands on another question.
 */
record Questionnaire(List<Question> questions, Answers before, Map<String, String> typed) {
    private static final String PLACE = "q";

    Questionnaire {
        questions = List.copyOf(questions);
        typed = Map.copyOf(typed);
    }

    static Questionnaire asked(List<Question> questions, Answers before) {
        return new Questionnaire(questions, before, Map.of());
    }

    /** Reads what was sent for the questions as they stand; the fingerprint tells whether these were the ones asked. */
    static Questionnaire sent(List<Question> questions, Answers before, Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int place = 0; place < questions.size(); place++) {
            typed.put(
                    questions.get(place).key(),
                    sent.getOrDefault(PLACE + place, "").strip());
        }
        return new Questionnaire(questions, before, typed);
    }

    /** Stands for these very questions in this order. */
    String fingerprint() {
        return Integer.toHexString(
                questions.stream().map(Question::key).toList().hashCode());
    }

    /** What was typed, as answers; the empty ones are none. */
    Answers answers() {
        Map<String, String> texts = new LinkedHashMap<>();
        typed.forEach((key, text) -> {
            if (!text.isEmpty()) {
                texts.put(key, text);
            }
        });
        return Answers.of(texts);
    }

    boolean isAnswered() {
        return Question.open(questions, answers()).isEmpty();
    }

    List<QuestionView.Section> sections(QuestionWords words, Setting setting, String refusal) {
        List<QuestionView.Section> sections = new ArrayList<>();
        List<QuestionView> current = new ArrayList<>();
        for (int place = 0; place < questions.size(); place++) {
            current.add(view(place, words, setting, refusal));
            boolean last = place + 1 == questions.size();
            if (last || !words.section(questions.get(place)).equals(words.section(questions.get(place + 1)))) {
                sections.add(words.section(words.section(questions.get(place)), List.copyOf(current)));
                current.clear();
            }
        }
        return sections;
    }

    private QuestionView view(int place, QuestionWords words, Setting setting, String refusal) {
        Question question = questions.get(place);
        boolean now = typed.containsKey(question.key());
        String answer = now ? typed.getOrDefault(question.key(), "") : before.to(question.key());
        boolean suggested = !now && answer.isEmpty() && !question.suggestion().isEmpty();
        List<Choice> choices = question.options().stream()
                .map(option -> words.option(question, option, setting))
                .toList();
        return new QuestionView(
                PLACE + place,
                words.of(question, kind()),
                new QuestionView.Input(suggested ? question.suggestion() : answer, question.isRequired(), choices),
                suggested,
                now && !question.accepts(answer) ? refusal : "");
    }

    /** Fields are named as the kind names them; before a kind is chosen, as an incident's. */
    private Kind kind() {
        return Kind.ofWord(typed.getOrDefault("kind", before.to("kind"))).orElse(Kind.OUTAGE);
    }
}

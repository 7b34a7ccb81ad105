package io.makegood.web.record.imports;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.ImportId;
import io.makegood.record.Imports;
import io.makegood.record.reader.Answers;
import io.makegood.record.reader.Intake;
import io.makegood.record.reader.Question;
import io.makegood.record.reader.Reader;
import io.makegood.record.reader.UnreadableUpload;
import io.makegood.web.record.Telling;
import io.makegood.web.record.imports.ImportPages.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions that a file leaves open, asked until none is; what later questions are depends on earlier answers. */
@Controller
@RequestMapping("/contracts/{id}/records/imports/{import}/questions")
class QuestionsController {
    private final Imports imports;
    private final ImportPages pages;
    private final QuestionWords words;
    private final Telling telling;

    QuestionsController(Imports imports, ImportPages pages, QuestionWords words, Telling telling) {
        this.imports = imports;
        this.pages = pages;
        this.words = words;
        this.telling = telling;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable ContractId id, @PathVariable("import") ImportId which, Model model) {
        Step step = pages.show(actor, id, which, model);
        Optional<Reader> reader = step.reader();
        if (reader.isEmpty()) {
            return step.to("/reader");
        }
        Intake intake = imports.intake(actor, id, which);
        try {
            Questionnaire asked = Questionnaire.asked(reader.get().questions(intake), intake.answers());
            return asked.questions().isEmpty() ? step.to("/preview") : page(step, asked, "", model);
        } catch (UnreadableUpload unreadable) {
            return page(step, Questionnaire.asked(List.of(), Answers.none()), pages.say(unreadable), model);
        }
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable("import") ImportId which,
            @RequestParam Map<String, String> sent,
            Model model) {
        Step step = pages.show(actor, id, which, model);
        Optional<Reader> reader = step.reader();
        if (reader.isEmpty()) {
            return step.to("/reader");
        }
        Intake intake = imports.intake(actor, id, which);
        List<Question> questions = reader.get().questions(intake);
        Questionnaire asked = Questionnaire.asked(questions, intake.answers());
        if (!asked.fingerprint().equals(sent.get("asked"))) {
            return page(step, asked, telling.say("record.questions.changed"), model);
        }
        Questionnaire typed = Questionnaire.sent(questions, intake.answers(), sent);
        if (!typed.isAnswered()) {
            return page(step, typed, telling.say("record.questions.open"), model);
        }
        try {
            Answers answers = typed.answers();
            List<Question> next = reader.get().questions(new Intake(intake.upload(), intake.offer(), answers));
            imports.answer(actor, id, which, reader.get().word(), answers);
            return step.to(Question.open(next, answers).isEmpty() ? "/preview" : "/questions");
        } catch (UnreadableUpload unreadable) {
            return page(step, typed, pages.say(unreadable), model);
        }
    }

    private String page(Step step, Questionnaire asked, String refusal, Model model) {
        model.addAttribute(
                "sections", asked.sections(words, step.room().setting(), telling.say("record.questions.missing")));
        model.addAttribute("asked", asked.fingerprint());
        model.addAttribute("refusal", refusal);
        return "record/questions";
    }
}

package io.makegood.web.terms.objective;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.terms.Terms;
import io.makegood.web.terms.Advice;
import io.makegood.web.terms.Choices;
import io.makegood.web.terms.Sentences;
import io.makegood.web.terms.tryit.Outcome;
import io.makegood.web.terms.tryit.TrialForm;
import io.makegood.web.terms.tryit.TryFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of one promise: its fields, the rule said back in words from the same terms that the rules evaluate, what lint
 * thinks of it beside the field it speaks of, and what something that might happen would cost.
 */
@Component
class ObjectivePages {

    private final SaidRule rule;
    private final MessageSource texts;

    ObjectivePages(SaidRule rule, MessageSource texts) {
        this.rule = rule;
        this.texts = texts;
    }

    /** Which promise of which contract. */
    record Address(ContractId id, String objective) {}

    /** What is typed about a promise of this draft, and what is tried on it. */
    record Page(Address address, Draft draft, ObjectiveForm form, TrialForm trial) {

        Edited edited() {
            return Edited.of(form, address.objective(), draft.terms());
        }
    }

    /** A new promise of a kind, with words to begin with in the language of the contract. */
    Page fresh(Address address, Draft draft, Kind kind) {
        Locale language = Locale.of(draft.terms().header().setting().language());
        ObjectiveForm form = FormRows.start(kind, draft.terms(), new MessageSourceAccessor(texts, language));
        return new Page(address, draft, form, TrialForm.none());
    }

    String show(Model model, Page page, Map<String, String> problems) {
        model.addAttribute("contract", page.address().id());
        model.addAttribute("objective", page.address().objective());
        model.addAttribute("revision", page.draft().revision());
        model.addAttribute("form", page.form());
        model.addAttribute("choices", Choices.of(page.draft().terms(), new MessageSourceAccessor(texts)));
        said(model, page);
        model.addAttribute("problems", problems);
        return "terms/objective";
    }

    void said(Model model, Page page) {
        Edited edited = page.edited();
        Terms before = page.draft().terms();
        model.addAttribute("tried", TryFields.of(page.trial(), edited.objective(), before.header()));
        model.addAttribute("problems", Map.of());
        if (!edited.problems().isEmpty()) {
            model.addAttribute("sentences", List.of());
            model.addAttribute("rule", List.of());
            model.addAttribute("advice", List.of());
            model.addAttribute("notes", FieldNotes.none(page.form()));
            model.addAttribute("outcome", Outcome.NONE);
            return;
        }
        Locale language = LocaleContextHolder.getLocale();
        Terms changed = edited.in(before);
        String id = edited.objective().id();
        model.addAttribute("sentences", Sentences.objective(changed, edited.objective()));
        model.addAttribute("rule", rule.of(changed, edited.objective()));
        model.addAttribute("advice", Advice.about(changed, id, language));
        model.addAttribute("notes", FieldNotes.of(changed, id, page.form(), language));
        model.addAttribute("outcome", outcome(model, page, edited, changed));
    }

    private static Outcome outcome(Model model, Page page, Edited edited, Terms changed) {
        if (!page.trial().isTyped() && !Boolean.TRUE.equals(model.getAttribute("trying"))) {
            return Outcome.NONE;
        }
        Locale language = LocaleContextHolder.getLocale();
        return Outcome.of(changed, edited.objective(), page.trial(), language)
                .besides(page.draft().terms(), edited.objective(), page.trial(), language);
    }
}

package io.makegood.web.terms.objective;

import io.makegood.terms.Terms;
import io.makegood.web.terms.Advice;
import io.makegood.web.terms.Sentences;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says the rule back in words, from the same terms that the rules evaluate, and adds what lint thinks of it. */
@Component
class ReadBack {

    private final SaidRule rule;

    ReadBack(SaidRule rule) {
        this.rule = rule;
    }

    void objective(Model model, Edited edited, Terms terms) {
        if (!edited.problems().isEmpty()) {
            model.addAttribute("sentences", List.of());
            model.addAttribute("rule", List.of());
            model.addAttribute("advice", List.of());
            return;
        }
        Terms changed = edited.in(terms);
        model.addAttribute("sentences", Sentences.objective(changed, edited.objective()));
        model.addAttribute("rule", rule.of(changed, edited.objective()));
        model.addAttribute("advice", Advice.about(changed, edited.objective().id(), LocaleContextHolder.getLocale()));
    }
}

package io.makegood.web.negotiation.impact;

import io.makegood.negotiation.impact.Compared;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.web.terms.Choices;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.tryit.Outcome;
import io.makegood.web.terms.tryit.TrialForm;
import io.makegood.web.terms.tryit.TryFields;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Something that did not happen, tried under both terms beside one another. */
@Component
class Scenarios {
    private final ImpactWords words;

    Scenarios(ImpactWords words) {
        this.words = words;
    }

    /** Which objective is tried (by id, empty for the first one that differs), and what was typed if anything was. */
    record Tried(String objective, boolean typed, TrialForm form) {}

    void show(Compared compared, Tried tried, Model model) {
        Terms after = compared.after();
        Optional<Objective> objective =
                Parts.objective(after, tried.objective()).or(() -> first(compared));
        model.addAttribute("tryable", objective.isPresent());
        if (objective.isEmpty()) {
            return;
        }
        TrialForm form = tried.typed() ? tried.form() : TrialForm.none();
        Outcome outcome = tried.typed()
                ? Outcome.of(after, objective.get(), tried.form(), LocaleContextHolder.getLocale())
                        .besides(compared.before(), objective.get(), tried.form(), LocaleContextHolder.getLocale())
                : Outcome.NONE;
        model.addAttribute("tried", TryFields.of(form, objective.get(), after.header()));
        model.addAttribute("outcome", outcome);
        model.addAttribute("problems", outcome.problems());
        model.addAttribute("triedObjective", objective.get().id());
        model.addAttribute("isTried", tried.typed());
        model.addAttribute("objectives", choices(compared));
    }

    private List<Choices.Named> choices(Compared compared) {
        return compared.after().objectives().stream()
                .map(each ->
                        new Choices.Named(each.id(), words.objective(each.id(), compared.after(), compared.before())))
                .toList();
    }

    private static Optional<Objective> first(Compared compared) {
        List<Objective> all = compared.after().objectives();
        return all.stream()
                .filter(each -> !Parts.objective(compared.before(), each.id()).equals(Optional.of(each)))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}

package io.makegood.web.terms;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.text.Placeholders;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words of an objective: its clause with the values that the rules will use, as the reader's language writes them. */
public final class Sentences {

    private Sentences() {}

    public static List<String> objective(Terms terms, Objective objective) {
        return Placeholders.filled(
                        terms, Parts.clause(terms, objective.clause()).text(), LocaleContextHolder.getLocale())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}

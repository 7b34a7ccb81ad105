package io.makegood.web.terms.whole;

import io.makegood.contract.ContractId;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.web.contract.text.ReadableTerms;
import io.makegood.web.terms.Advice;
import io.makegood.web.terms.Parts;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** A part of the terms said back as the contract's readers will see it, and what lint thinks of it. */
record WholeSaid(List<ReadableTerms.Block> blocks, List<Advice.Row> advice) {

    static final WholeSaid NOTHING = new WholeSaid(List.of(), List.of());

    static <T> WholeSaid of(WholePart<T> part, T value, Terms before, ContractId contract) {
        Locale language = LocaleContextHolder.getLocale();
        Terms terms = part.put(before, value);
        return switch (part) {
            case WholePart.OfObjective objective -> objective(terms, changed(before, terms, objective.id()), language);
            case WholePart.OfSettlement settlement ->
                new WholeSaid(chapter(terms, "settlement", language), about("/settlement", terms, contract, language));
            case WholePart.OfCalendar calendar ->
                new WholeSaid(
                        chapter(terms, "calendars", language),
                        about("/calendars/" + calendar.id(), terms, contract, language));
        };
    }

    private static WholeSaid objective(Terms terms, Objective objective, Locale language) {
        return new WholeSaid(
                chapter(terms, "clause-" + objective.clause(), language),
                Advice.about(terms, objective.id(), language));
    }

    /** A new objective has the id that it was given when it was put in. */
    private static Objective changed(Terms before, Terms after, String id) {
        return Parts.objective(after, id).orElseGet(() -> after.objectives().stream()
                .filter(each -> !before.objectives().contains(each))
                .findFirst()
                .orElseThrow());
    }

    private static List<ReadableTerms.Block> chapter(Terms terms, String id, Locale language) {
        return ReadableTerms.of(terms, language).chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .flatMap(chapter -> chapter.blocks().stream())
                .toList();
    }

    private static List<Advice.Row> about(String link, Terms terms, ContractId contract, Locale language) {
        return Advice.all(terms, contract, language).stream()
                .filter(row -> row.link().endsWith(link))
                .map(row -> new Advice.Row(row.severity(), row.code(), "", row.sentence(), ""))
                .toList();
    }
}

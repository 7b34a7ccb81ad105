package io.makegood.assess.rule;

import io.makegood.measure.counting.CountingRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What counts, as a rule book decides it. The books before the third counted in the same way but had no rules for it: the
 * third decides for them, and no number is named.
 */
final class DecidedCounting implements CountingRules {

    private static final String FIRST = "3";

    private final RuleBook book;
    private final boolean numbered;
    /** There are only a few dozen questions, because none carries a figure. */
    private final Map<Question, Ruling> known = new ConcurrentHashMap<>();

    DecidedCounting(RuleBook book) {
        this.book = book;
        this.numbered = !List.of("1", "2").contains(book.version());
    }

    @Override
    public Ruling on(Question question) {
        if (book.isWatched()) {
            return ask(question);
        }
        Ruling ruling = known.get(question);
        return ruling != null ? ruling : known.computeIfAbsent(question, this::ask);
    }

    private Ruling ask(Question question) {
        RuleBook decides = numbered ? book : RuleBook.of(FIRST);
        Decision<Verdict> decision =
                decides.decide(List.of(question), Verdict.class, 1).getFirst();
        return new Ruling(decision.conclusion(), numbered ? Optional.of(decision.rule()) : Optional.empty());
    }
}

package io.makegood.web.terms.objective;

import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that the next clause would have. */
final class Numbers {

    private static final Pattern LAST = Pattern.compile("(.*?)(\\d{1,6})([^0-9]*)");

    private Numbers() {}

    /** One more than that of the last promise; where there is no promise, one more than the last clause; 1 to begin with. */
    static String next(Terms terms) {
        List<String> taken = terms.clauses().stream().map(Clause::number).toList();
        String last = terms.objectives().isEmpty()
                ? (taken.isEmpty() ? "0" : taken.getLast())
                : terms.clauses().stream()
                        .filter(clause ->
                                clause.id().equals(terms.objectives().getLast().clause()))
                        .map(Clause::number)
                        .findFirst()
                        .orElse("0");
        Matcher number = LAST.matcher(last);
        if (!number.matches()) {
            return "";
        }
        int next = Integer.parseInt(number.group(2)) + 1;
        while (taken.contains(number.group(1) + next + number.group(3))) {
            next++;
        }
        return number.group(1) + next + number.group(3);
    }
}

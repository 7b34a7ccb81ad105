package io.makegood.terms.lint;

import io.makegood.terms.json.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the checks have found so far; the same problem at the same place is kept once. */
final class Report {

    private final Set<Problem> problems = new LinkedHashSet<>();

    void add(Code code, Place place, Map<String, String> values) {
        problems.add(new Problem(code, code.severity(), place.path(), values));
    }

    void add(Code code, Place place) {
        add(code, place, Map.of());
    }

    List<Problem> problems() {
        return new ArrayList<>(problems);
    }
}

package io.makegood.measure.fact;

import io.makegood.terms.text.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All facts of an assessment, in a fixed order whatever order they came in. Two facts of one kind with one id are
 * refused.
 */
public final class Facts {

    /** The service that stands for all services of the contract. */
    public static final String WHOLE_CONTRACT = "*";

    private static final Comparator<Fact> IN_ORDER = Comparator.<Fact, String>comparing(
                    fact -> fact.getClass().getSimpleName())
            .thenComparing(Fact::id);

    private final Map<Class<? extends Fact>, List<? extends Fact>> byKind = new LinkedHashMap<>();
    private final List<Fact> all;

    public Facts(List<? extends Fact> facts) {
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(IN_ORDER);
        all = List.copyOf(sorted);
        int first = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i).getClass() != all.get(first).getClass()) {
                byKind.put(all.get(first).getClass(), all.subList(first, i));
                first = i;
            } else if (all.get(i).id().equals(all.get(i - 1).id())) {
                throw new Refusal(
                        "factTwice",
                        Map.of(
                                "kind",
                                all.get(i).getClass().getSimpleName(),
                                "id",
                                all.get(i).id()));
            }
        }
    }

    public static Facts none() {
        return new Facts(List.of());
    }

    public List<Fact> all() {
        return all;
    }

    /** The facts of one kind, by id. */
    @SuppressWarnings("unchecked") // a list of facts of one class stands under that class
    public <F extends Fact> List<F> of(Class<F> kind) {
        return (List<F>) byKind.getOrDefault(kind, List.of());
    }

    /** The fact of a kind with an id, if there is one. */
    public <F extends Fact> Optional<F> named(Class<F> kind, String id) {
        List<F> facts = of(kind);
        int low = 0;
        int high = facts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = facts.get(middle).id().compareTo(id);
            if (order == 0) {
                return Optional.of(facts.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /**
     * The facts that speak of a service or of the whole contract ({@code *}); the service {@code *} is spoken of by
     * every fact.
     */
    public Facts about(String service) {
        if (service.equals(WHOLE_CONTRACT)) {
            return this;
        }
        List<Fact> about = new ArrayList<>();
        for (Fact fact : all) {
            if (fact.service().equals(service) || fact.service().equals(WHOLE_CONTRACT)) {
                about.add(fact);
            }
        }
        return about.size() == all.size() ? this : new Facts(about);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && all.equals(facts.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}

package io.makegood.measure.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All facts of an assessment, in a fixed order whatever order they came in. Two facts of one kind with one id are
 * refused.
 */
public final class Facts {

    /** The service that stands for all services of the contract. */
    public static final String WHOLE_CONTRACT = "*";

    private final Map<Class<? extends Fact>, List<Fact>> byKind = new LinkedHashMap<>();
    private final List<Fact> all;

    public Facts(List<? extends Fact> facts) {
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.<Fact, String>comparing(fact -> fact.getClass().getSimpleName())
                .thenComparing(Fact::id));
        for (Fact fact : sorted) {
            List<Fact> sameKind = byKind.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>());
            if (!sameKind.isEmpty() && sameKind.getLast().id().equals(fact.id())) {
                throw new IllegalArgumentException(
                        "Two facts of kind " + fact.getClass().getSimpleName() + " have the id " + fact.id());
            }
            sameKind.add(fact);
        }
        all = List.copyOf(sorted);
    }

    public static Facts none() {
        return new Facts(List.of());
    }

    public List<Fact> all() {
        return all;
    }

    /** The facts of one kind, by id. */
    public <F extends Fact> List<F> of(Class<F> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
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

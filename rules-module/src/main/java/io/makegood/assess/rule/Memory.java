package io.makegood.assess.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What a rule book concluded in each situation it has met. It only saves asking again: without it the same comes out. */
final class Memory {

    private static final int MOST = 20_000;

    private final Map<Situation, List<Decision<Object>>> drawn = new ConcurrentHashMap<>();

    List<Decision<Object>> recall(Collection<?> facts, Function<Collection<?>, List<Decision<Object>>> ask) {
        Situation situation = Situation.of(facts);
        List<Decision<Object>> known = drawn.get(situation);
        return known != null ? known : remember(situation, ask.apply(facts));
    }

    /** A full memory begins anew, so that situations which no longer occur do not stay for ever. */
    private List<Decision<Object>> remember(Situation situation, List<Decision<Object>> conclusions) {
        if (drawn.size() >= MOST) {
            drawn.clear();
        }
        drawn.put(situation, conclusions);
        return conclusions;
    }
}

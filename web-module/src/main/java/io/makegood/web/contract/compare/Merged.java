package io.makegood.web.contract.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One thing in two versions; at least one of them has it. */
record Merged<T>(Optional<T> before, Optional<T> after) {

    /** The things of both lists, matched by id, in the later order; what was removed stands after what it stood after. */
    static <T> List<Merged<T>> of(List<T> before, List<T> after, Function<T, String> id) {
        Map<String, T> old = byId(before, id);
        Map<String, T> now = byId(after, id);
        List<String> order = new ArrayList<>(now.keySet());
        int next = 0;
        for (String known : old.keySet()) {
            int at = order.indexOf(known);
            if (at < 0) {
                order.add(next, known);
                next++;
            } else {
                next = at + 1;
            }
        }
        return order.stream()
                .map(known -> new Merged<>(Optional.ofNullable(old.get(known)), Optional.ofNullable(now.get(known))))
                .toList();
    }

    /** The same, but a removed thing and the added one behind it are one thing that changed. */
    static <T> List<Merged<T>> paired(List<Merged<T>> all) {
        List<Merged<T>> paired = new ArrayList<>();
        int waiting = 0;
        for (Merged<T> one : all) {
            if (one.after().isEmpty()) {
                waiting++;
                paired.add(one);
            } else if (one.before().isEmpty() && waiting > 0) {
                int at = paired.size() - waiting;
                paired.set(at, new Merged<>(paired.get(at).before(), one.after()));
                waiting--;
            } else {
                waiting = 0;
                paired.add(one);
            }
        }
        return paired;
    }

    T either() {
        return after.or(() -> before).orElseThrow();
    }

    /** An id that stands twice, as in a draft with a mistake, gets a number behind it. */
    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (T thing : things) {
            String name = id.apply(thing);
            int copy = 1;
            while (byId.containsKey(copy == 1 ? name : name + "#" + copy)) {
                copy++;
            }
            byId.put(copy == 1 ? name : name + "#" + copy, thing);
        }
        return byId;
    }
}

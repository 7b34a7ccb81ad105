package io.makegood.record.reader;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the user answered, by the key of the question; a saved mapping is a set of answers. */
public record Answers(SortedMap<String, String> texts) {

    public static final String WHOLE_CONTRACT = "*";
    public static final String LEAVE_OUT = "!leaveOut";
    public static final String REFUSE = "!refuse";
    /** Answers a question about a column: the same for all rows, asked separately. */
    public static final String SAME_FOR_ALL = "!same";
    /** Answers a question about a name: as the answer for all other names says. */
    public static final String OTHERWISE = "!otherwise";

    public Answers {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static Answers of(Map<String, String> texts) {
        return new Answers(new TreeMap<>(texts));
    }

    public static Answers none() {
        return of(Map.of());
    }

    /** The answer, or an empty text. */
    public String to(String key) {
        return texts.getOrDefault(key, "");
    }

    public boolean has(String key) {
        return !to(key).isEmpty();
    }
}

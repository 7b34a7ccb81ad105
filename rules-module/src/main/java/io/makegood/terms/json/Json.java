package io.makegood.terms.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document as a tree. Fields keep the order in which they were put; numbers keep the text they were written with. */
public sealed interface Json {

    record Fields(Map<String, Json> of) implements Json {
        public Fields {
            of = Collections.unmodifiableMap(new LinkedHashMap<>(of));
        }
    }

    record Items(List<Json> of) implements Json {
        public Items {
            of = List.copyOf(of);
        }
    }

    record Text(String value) implements Json {}

    record Whole(String value) implements Json {}

    /** A number written in YAML without quotes; it may be meant as a number or as a text, such as {@code 6.10}. */
    record Plain(String value) implements Json {}

    record Truth(boolean value) implements Json {}

    record Nothing() implements Json {}
}

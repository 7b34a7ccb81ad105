package io.makegood.record;

import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Kind;
import java.text.Normalizer;

/** What a fact is known by within a contract: its kind and its own id, written as it is stored. */
record Key(Kind kind, String factId) {
    static final int LONGEST_ID = 200;

    static Key of(Fact fact) {
        Kind kind = Kind.of(fact)
                .orElseThrow(() -> new IllegalArgumentException("Nobody records " + fact.getClass() + " " + fact.id()));
        return new Key(kind, Normalizer.normalize(fact.id(), Normalizer.Form.NFC));
    }
}

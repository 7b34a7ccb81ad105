package io.makegood.record;

import io.makegood.audit.Sha256;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.json.FactsJson;
import io.makegood.record.entry.Problem;
import io.makegood.terms.json.UnreadableDocument;
import java.util.Map;

/** A fact with the bytes that are stored of it and their hash. */
final class Content {
    private static final int MOST_BYTES = 30_000;

    private final Fact fact;
    private final byte[] bytes;
    private final Sha256 hash;

    private Content(Fact fact, byte[] bytes) {
        this.fact = fact;
        this.bytes = bytes;
        this.hash = Sha256.of(bytes);
    }

    /** The content of a fact, or why it cannot be recorded in any contract. */
    static Checked check(Fact fact) {
        if (fact.id().isBlank()) {
            return new Checked.Unfit(Problem.of("id", "missing"));
        }
        if (fact.id().length() > Key.LONGEST_ID) {
            return new Checked.Unfit(new Problem("id", "textTooLong", Map.of("limit", String.valueOf(Key.LONGEST_ID))));
        }
        try {
            Content content = of(fact);
            return content.bytes.length <= MOST_BYTES
                    ? new Checked.Fit(content)
                    : new Checked.Unfit(new Problem("", "factTooLarge", Map.of("limit", String.valueOf(MOST_BYTES))));
        } catch (UnreadableDocument halfACharacter) {
            return new Checked.Unfit(Problem.of("", "textBroken"));
        }
    }

    /** The content of a fact that was looked at before. */
    static Content of(Fact fact) {
        return new Content(fact, FactsJson.canonical(fact));
    }

    /** What was stored; refused if the bytes are not those that were hashed. */
    static Content stored(byte[] bytes, Sha256 hash) {
        Content content = new Content(FactsJson.readFact(bytes), bytes);
        if (!content.hash.equals(hash)) {
            throw new TamperedRecord("A stored fact should have the hash " + hash + ", not " + content.hash);
        }
        return content;
    }

    Fact fact() {
        return fact;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    Sha256 hash() {
        return hash;
    }
}

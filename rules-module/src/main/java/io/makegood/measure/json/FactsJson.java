package io.makegood.measure.json;

import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.json.Codec;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Format;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import io.makegood.terms.json.Place;
import io.makegood.terms.json.UnreadableDocument;

/** Facts as documents, grouped by kind, and one fact by itself. What cannot be read is refused with {@link UnreadableFacts}. */
public final class FactsJson {

    public static final Format FORMAT = new Format("makegood-facts/1");
    public static final Format ONE_FORMAT = new Format("makegood-fact/1");

    private static final int LIMIT_BYTES = 256_000_000;
    private static final Codec CODEC = Span.codec();

    private FactsJson() {}

    /** How facts and what is made of them are written: intervals as {@code from} and {@code until}. */
    public static Codec codec() {
        return CODEC;
    }

    public static Facts read(byte[] json) {
        try {
            return FactGroups.read(FORMAT.off(Documents.json(json, LIMIT_BYTES)));
        } catch (UnreadableDocument unreadable) {
            throw new UnreadableFacts(unreadable);
        }
    }

    public static Facts readYaml(byte[] yaml) {
        try {
            return FactGroups.read(FORMAT.off(Documents.yaml(yaml, LIMIT_BYTES)));
        } catch (UnreadableDocument unreadable) {
            throw new UnreadableFacts(unreadable);
        }
    }

    public static Fact readFact(byte[] json) {
        try {
            return codec().read(ONE_FORMAT.off(Documents.json(json, LIMIT_BYTES)), Fact.class, Place.TOP);
        } catch (UnreadableDocument unreadable) {
            throw new UnreadableFacts(unreadable);
        }
    }

    /** The bytes that are hashed: the same facts give the same bytes in whatever order they came. */
    public static byte[] canonical(Facts facts) {
        return FactGroups.canonical(facts, FORMAT);
    }

    public static byte[] canonical(Fact fact) {
        return CODEC.canonical(fact, Fact.class, ONE_FORMAT);
    }

    public static String pretty(Facts facts) {
        return JsonWriter.pretty(tree(facts));
    }

    public static String pretty(Fact fact) {
        return JsonWriter.pretty(ONE_FORMAT.on(codec().write(fact, Fact.class)));
    }

    private static Json tree(Facts facts) {
        return FORMAT.on(FactGroups.write(facts));
    }
}

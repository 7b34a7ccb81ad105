package io.makegood.terms.json;

import io.makegood.terms.Terms;

/** Terms as documents. What cannot be read is refused with {@link UnreadableTerms}, never repaired. */
public final class TermsJson {

    public static final Format FORMAT = new Format("makegood-terms/1");

    private static final int LIMIT_BYTES = 4_000_000;
    private static final Codec CODEC = Codec.plain();

    private TermsJson() {}

    public static Terms read(byte[] json) {
        try {
            return of(Documents.json(json, LIMIT_BYTES));
        } catch (UnreadableDocument unreadable) {
            throw new UnreadableTerms(unreadable);
        }
    }

    public static Terms readYaml(byte[] yaml) {
        try {
            return of(Documents.yaml(yaml, LIMIT_BYTES));
        } catch (UnreadableDocument unreadable) {
            throw new UnreadableTerms(unreadable);
        }
    }

    /** Terms from a document that was made rather than read; it carries no format. */
    public static Terms ofTree(Json terms) {
        try {
            return CODEC.read(terms, Terms.class, Place.TOP);
        } catch (UnreadableDocument unreadable) {
            throw new UnreadableTerms(unreadable);
        }
    }

    /** The bytes that are hashed and signed; the same terms always give the same bytes. */
    public static byte[] canonical(Terms terms) {
        return CODEC.canonical(terms, Terms.class, FORMAT);
    }

    /** For people, in the order in which the types name the fields. */
    public static String pretty(Terms terms) {
        return JsonWriter.pretty(tree(terms));
    }

    /** For people who rather write YAML; it reads back as the same terms. */
    public static String yaml(Terms terms) {
        return YamlWriter.written(tree(terms));
    }

    public static Json tree(Terms terms) {
        return FORMAT.on(CODEC.write(terms, Terms.class));
    }

    private static Terms of(Json document) {
        return CODEC.read(FORMAT.off(document), Terms.class, Place.TOP);
    }
}

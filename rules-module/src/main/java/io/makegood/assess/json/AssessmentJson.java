package io.makegood.assess.json;

import io.makegood.assess.Assessment;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.json.Codec;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Format;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import io.makegood.terms.json.Place;

/** Assessments as documents; they are written by us, so one that cannot be read is refused as it is. */
public final class AssessmentJson {

    public static final Format FORMAT = new Format("makegood-assessment/1");

    private static final int LIMIT_BYTES = 256_000_000;
    private static final Codec CODEC = FactsJson.codec();

    private AssessmentJson() {}

    /** The bytes that are stored and hashed. */
    public static byte[] canonical(Assessment assessment) {
        return CODEC.canonical(assessment, Assessment.class, FORMAT);
    }

    public static String pretty(Assessment assessment) {
        return JsonWriter.pretty(tree(assessment));
    }

    /** Refused with {@link io.makegood.terms.json.UnreadableDocument}. */
    public static Assessment read(byte[] json) {
        return CODEC.read(FORMAT.off(Documents.json(json, LIMIT_BYTES)), Assessment.class, Place.TOP);
    }

    private static Json tree(Assessment assessment) {
        return FORMAT.on(CODEC.write(assessment, Assessment.class));
    }
}

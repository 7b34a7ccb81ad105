package io.makegood.negotiation;

import io.makegood.terms.json.Codec;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Format;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import io.makegood.terms.json.Place;

/** Acts and private drafts as the bytes that are stored; those of an act are hashed. */
final class Acts {
    private static final Format ACT = new Format("makegood-negotiation/1");
    private static final Format DRAFT = new Format("makegood-round-draft/1");
    private static final Codec CODEC = Codec.plain();
    private static final int LIMIT_BYTES = 16_000_000;

    private Acts() {}

    static byte[] bytes(Act act) {
        return JsonWriter.canonical(ACT.on(CODEC.write(act, Act.class)));
    }

    static Act read(byte[] bytes) {
        return CODEC.read(ACT.off(json(bytes)), Act.class, Place.TOP);
    }

    static byte[] bytes(RoundDraft draft) {
        return JsonWriter.canonical(DRAFT.on(CODEC.write(draft, RoundDraft.class)));
    }

    static RoundDraft readDraft(byte[] bytes) {
        return CODEC.read(DRAFT.off(json(bytes)), RoundDraft.class, Place.TOP);
    }

    private static Json json(byte[] bytes) {
        return Documents.json(bytes, LIMIT_BYTES);
    }
}

package io.makegood.credit;

import io.makegood.assess.json.AssessmentJson;
import io.makegood.audit.Sha256;
import io.makegood.measure.fact.Facts;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A computation with the facts that each of its parts was told, in the order of the parts. */
record Run(Computed computed, List<Facts> told) {
    Run {
        told = List.copyOf(told);
    }

    /** The hash over the results: two runs that would issue the same have the same. */
    Sha256 fingerprint() {
        return fingerprint(computed);
    }

    static Sha256 fingerprint(Computed computed) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        computed.parts().forEach(part -> results.writeBytes(AssessmentJson.canonical(part.assessment())));
        return Sha256.of(results.toByteArray());
    }
}

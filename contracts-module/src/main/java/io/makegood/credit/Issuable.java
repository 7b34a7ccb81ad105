package io.makegood.credit;

import io.makegood.audit.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a statement would say: its own month, and what earlier statements are adjusted by. */
record Issuable(Run run, List<Revisit> revisits, List<Adjustment> adjustments) {
    Issuable {
        revisits = List.copyOf(revisits);
        adjustments = List.copyOf(adjustments);
    }

    Computed computed() {
        return run.computed();
    }

    /** The hash over all of it: two that would issue the same have the same. */
    Sha256 fingerprint() {
        if (revisits.isEmpty()) {
            return run.fingerprint();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(run.fingerprint().bytes());
        revisits.forEach(revisit -> all.writeBytes(revisit.now().fingerprint().bytes()));
        adjustments.forEach(adjustment -> all.writeBytes(adjustment.toString().getBytes(StandardCharsets.UTF_8)));
        return Sha256.of(all.toByteArray());
    }
}

package io.makegood.web.contract;

import io.makegood.signing.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A signature as it is read; the name is empty once it was erased. */
record SignatureRow(String side, String name, String capacity, String meaning, Instant at, String hash) {
    static List<SignatureRow> of(List<Signature> signatures) {
        return signatures.stream().map(SignatureRow::row).toList();
    }

    private static SignatureRow row(Signature signature) {
        return new SignatureRow(
                signature.side().name(),
                signature.printedName().orElse(""),
                signature.declaration().field("capacity"),
                signature.declaration().field("meaning"),
                signature.at().truncatedTo(ChronoUnit.SECONDS),
                signature.declaration().hash().hex());
    }
}

package io.makegood.record;

import io.makegood.audit.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** One hash over many revisions, for the chain: a line with record, number and hash of each, in the order of the records. */
final class StepsHash {
    private final MessageDigest digest;

    StepsHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    void add(List<Step> steps) {
        for (Step step : steps) {
            Head head = step.head();
            String line =
                    head.id() + " " + head.state().number() + " " + head.state().hash() + "\n";
            digest.update(line.getBytes(StandardCharsets.US_ASCII));
        }
    }

    Sha256 value() {
        return Sha256.ofHash(digest.digest());
    }
}

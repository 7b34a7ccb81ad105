package io.makegood.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a bundle by nothing but what is in it, and, where the reader kept one, by a checkpoint from outside. Needs neither
 * database nor network. It cannot tell that the key is the platform's: the reader compares its fingerprint.
 */
public final class BundleVerifier {
    private static final List<Check> HISTORY = List.of(new FilesCheck(), new ChainCheck(), new CheckpointsCheck());
    private static final List<Check> CONTENT = List.of(
            new VersionsCheck(), new SignaturesCheck(), new StatementsCheck(), new ExamplesCheck(), new CreditsCheck());

    private BundleVerifier() {}

    /** Looks at everything; {@code kept} is the text of a checkpoint that the reader kept. */
    public static Verdict verify(Bundle bundle, Optional<byte[]> kept) {
        List<Check> checks = new ArrayList<>(HISTORY);
        kept.ifPresent(payload -> checks.add(new KeptCheckpointCheck(payload)));
        checks.addAll(CONTENT);
        return new Verdict(checks.stream().map(check -> check.step(bundle)).toList());
    }

    /** The fingerprint of the key in the bundle, if there is one. */
    public static Optional<String> key(Bundle bundle) {
        try {
            return Optional.of(CheckpointsCheck.key(bundle).fingerprint().hex());
        } catch (Broken | IllegalArgumentException missing) {
            return Optional.empty();
        }
    }
}

package io.makegood.evidence;

import io.makegood.audit.Checkpoint;

/** The chain still holds what a party was shown of it: a checkpoint that was kept outside of the product. */
final class KeptCheckpointCheck implements Check {
    private static final String KEPT = "the checkpoint that was kept";

    private final byte[] payload;

    KeptCheckpointCheck(byte[] payload) {
        this.payload = payload.clone();
    }

    @Override
    public Verdict.Subject subject() {
        return Verdict.Subject.KEPT_CHECKPOINT;
    }

    @Override
    public int look(Bundle bundle) throws Broken {
        Checkpoint kept = CheckpointsCheck.checkpoint(payload, new byte[0], KEPT);
        boolean sameKey = kept.said().key().equals(CheckpointsCheck.key(bundle).fingerprint());
        Broken.unless(sameKey, CheckpointsCheck.KEY, Problem.CONTRADICTED);
        CheckpointsCheck.holds(kept, ChainFiles.of(bundle), KEPT);
        return 1;
    }
}

package io.makegood.evidence;

import io.makegood.audit.Checkpoint;
import io.makegood.audit.PublicKeyPem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every checkpoint is signed by the key, its event has the hash it names, and the last one names the end of the chain. */
final class CheckpointsCheck implements Check {
    static final String FOLDER = "checkpoints";
    static final String KEY = "key.pem";

    @Override
    public Verdict.Subject subject() {
        return Verdict.Subject.CHECKPOINTS;
    }

    static String path(int number) {
        return "%s/%06d.json".formatted(FOLDER, number);
    }

    static String signature(String path) {
        return path.replaceAll("\\.json$", ".sig");
    }

    @Override
    public int look(Bundle bundle) throws Broken {
        ChainFiles chain = ChainFiles.of(bundle);
        List<String> paths = bundle.paths(FOLDER, ".json");
        Broken.unless(
                paths.contains(path(chain.events().size())), path(chain.events().size()), Problem.MISSING);
        for (String path : paths) {
            byte[] payload = bundle.get(path);
            byte[] signature = bundle.get(signature(path));
            Checkpoint checkpoint = checkpoint(payload, signature, path);
            Broken.unless(path.equals(path(checkpoint.said().number())), path, Problem.CONTRADICTED);
            signedBy(key(bundle), checkpoint, path);
            holds(checkpoint, chain, path);
        }
        return paths.size();
    }

    static Checkpoint checkpoint(byte[] payload, byte[] signature, String path) throws Broken {
        try {
            return Checkpoint.kept(payload, signature);
        } catch (RuntimeException unreadable) {
            throw new Broken(path, Problem.UNREADABLE);
        }
    }

    static PublicKeyPem key(Bundle bundle) throws Broken {
        return new PublicKeyPem(new String(bundle.get(KEY), StandardCharsets.US_ASCII));
    }

    private static void signedBy(PublicKeyPem key, Checkpoint checkpoint, String path) throws Broken {
        Broken.unless(
                key.verifies(checkpoint.payload(), checkpoint.signature()), signature(path), Problem.NOT_SIGNED_BY_KEY);
        Broken.unless(checkpoint.said().key().equals(key.fingerprint()), path + "#key", Problem.CONTRADICTED);
    }

    /** The chain has the event that the checkpoint names, with the hash it names. */
    static void holds(Checkpoint checkpoint, ChainFiles chain, String path) throws Broken {
        int number = checkpoint.said().number();
        boolean there = number >= 1 && number <= chain.events().size();
        Broken.unless(there, ChainFiles.path(number), Problem.MISSING);
        ChainFiles.Event event = chain.events().get(number - 1);
        Broken.unless(event.hash().equals(checkpoint.said().head()), event.path(), Problem.CHANGED);
        String contract = event.fields().find("contract").orElse("");
        Broken.unless(checkpoint.said().chain().toString().equals(contract), path + "#contract", Problem.CONTRADICTED);
    }
}

package io.makegood.evidence;

import io.makegood.audit.Sha256;
import io.makegood.audit.TextFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each signature that the chain tells of is there, binds the terms of its version, and is another person's for each side. */
final class SignaturesCheck implements Check {
    @Override
    public Verdict.Subject subject() {
        return Verdict.Subject.SIGNATURES;
    }

    static String path(String version, String side) {
        return Numbered.version(version, "signature-" + side + ".json");
    }

    static String rowPath(String version, String side) {
        return Numbered.version(version, "signature-" + side + "-row.json");
    }

    /** Sixteen bytes of salt, and the printed name in UTF-8: what the declaration holds the hash of. */
    static String namePath(String version, String side) {
        return Numbered.version(version, "name-" + side + ".bin");
    }

    @Override
    public int look(Bundle bundle) throws Broken {
        Map<String, String> signers = new HashMap<>();
        List<String> expected = new ArrayList<>();
        for (ChainFiles.Event event : ChainFiles.of(bundle).ofKind("version.signed")) {
            String number = event.content("version");
            signature(bundle, event);
            expected.add(path(number, event.content("side")));
            String other = signers.put(number, event.fields().of("person"));
            Broken.unless(!event.fields().of("person").equals(other), expected.getLast(), Problem.SAME_PERSON);
        }
        for (String path : bundle.paths(Numbered.VERSIONS, ".json")) {
            boolean declaration = path.contains("/signature-") && !path.endsWith("-row.json");
            Broken.unless(!declaration || expected.contains(path), path, Problem.UNEXPECTED);
        }
        return expected.size();
    }

    private static void signature(Bundle bundle, ChainFiles.Event event) throws Broken {
        String number = event.content("version");
        String side = event.content("side");
        String path = path(number, side);
        byte[] bytes = bundle.get(path);
        Broken.unless(Sha256.of(bytes).hex().equals(event.content("signatureSha256")), path, Problem.CHANGED);
        TextFields declared = Written.fields(bundle, path);
        TextFields contract = Written.fields(bundle, "contract.json");
        TextFields version = Written.fields(bundle, Numbered.version(number, "version.json"));
        Written.says(declared, "contract", contract.of("contract"), path);
        Written.says(declared, "version", number, path);
        Written.says(declared, "side", side, path);
        Written.says(declared, "organisation", contract.of(side), path);
        Written.says(declared, "person", event.fields().of("person"), path);
        Written.says(declared, "effectiveFrom", version.of("effectiveFrom"), path);
        String terms = Numbered.version(number, "terms.json");
        Written.says(declared, "termsSha256", Sha256.of(bundle.get(terms)).hex(), path);
        row(bundle, declared, Sha256.of(bytes), rowPath(number, side));
        name(bundle, declared, namePath(number, side));
    }

    private static void row(Bundle bundle, TextFields declared, Sha256 hash, String path) throws Broken {
        TextFields row = Written.fields(bundle, path);
        Written.says(row, "sha256", hash.hex(), path);
        Written.says(row, "side", declared.of("side"), path);
        Written.says(row, "person", declared.of("person"), path);
        Written.says(row, "signedAt", declared.of("signedAt"), path);
    }

    /** A name may have been erased; one that is there is the one that was declared. */
    private static void name(Bundle bundle, TextFields declared, String path) throws Broken {
        Optional<byte[]> name = bundle.find(path);
        boolean declaredName = name.isEmpty() || Sha256.of(name.get()).hex().equals(declared.of("nameSha256"));
        Broken.unless(declaredName, path, Problem.CHANGED);
    }
}

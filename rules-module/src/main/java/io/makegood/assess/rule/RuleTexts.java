package io.makegood.assess.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The written rules of each book, as they are hashed: stage by stage, of which the first books have fewer. */
final class RuleTexts {

    private static final List<String> STAGES = List.of(
            "counting",
            "exclusions",
            "promise",
            "remedy",
            "grant",
            "worth",
            "combination",
            "caps",
            "procedure",
            "after-effects");

    private RuleTexts() {}

    static boolean has(String version) {
        return RuleTexts.class.getResource(file(version, "promise")) != null;
    }

    static String of(String version) {
        return STAGES.stream()
                .map(stage -> file(version, stage))
                .filter(stage -> RuleTexts.class.getResource(stage) != null)
                .map(RuleTexts::read)
                .collect(Collectors.joining());
    }

    private static String file(String version, String stage) {
        return "book" + version + "/" + stage + ".drl";
    }

    static String read(String resource) {
        try (InputStream in = RuleTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The rules were built without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

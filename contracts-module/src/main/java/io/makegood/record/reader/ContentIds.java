package io.makegood.record.reader;

import io.makegood.record.entry.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ids of lines that have none: a hash of what they say, so that the same line gets the same id whenever it comes. Two
 * equal lines therefore have one id, and the second is a duplicate.
 */
final class ContentIds {
    private static final int LETTERS = 20;
    private final MessageDigest sha256;

    ContentIds() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String of(Kind kind, Map<String, String> texts) {
        StringBuilder content = new StringBuilder(kind.word());
        new TreeMap<>(texts)
                .forEach((field, text) ->
                        content.append('\n').append(field).append('=').append(text));
        byte[] hash = sha256.digest(content.toString().getBytes(StandardCharsets.UTF_8));
        return "row-" + HexFormat.of().formatHex(hash).substring(0, LETTERS);
    }
}

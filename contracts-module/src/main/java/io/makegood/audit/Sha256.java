package io.makegood.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 hash, written as 64 hexadecimal digits in lower case; any other text is refused. */
public record Sha256(String hex) {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!WRITTEN.matcher(hex).matches()) {
            throw new IllegalArgumentException("A SHA-256 hash is written as 64 hexadecimal digits in lower case");
        }
    }

    /** The hash of these bytes. */
    public static Sha256 of(byte[] content) {
        try {
            return ofHash(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    /** A hash that is there already, as its 32 bytes. */
    public static Sha256 ofHash(byte[] hash) {
        return new Sha256(HexFormat.of().formatHex(hash));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}

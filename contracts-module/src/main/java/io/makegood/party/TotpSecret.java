package io.makegood.party;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of time-based one-time codes (RFC 6238: HMAC-SHA-1, 30 seconds, six digits), as authenticator applications
 * expect it. Written in Base32.
 */
public final class TotpSecret {
    private static final int BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] bytes;

    private TotpSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static TotpSecret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    static TotpSecret of(byte[] bytes) {
        return new TotpSecret(bytes.clone());
    }

    /** Reads Base32; blanks and case do not matter. */
    public static TotpSecret parse(String base32) {
        String digits = base32.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(digits.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (int at = 0; at < digits.length(); at++) {
            int five = ALPHABET.indexOf(digits.charAt(at));
            if (five < 0) {
                throw new IllegalArgumentException("Not Base32");
            }
            held = ((held << 5) | five) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return new TotpSecret(bytes.array());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The code of the half minute that the instant lies in. */
    public String code(Instant at) {
        return code(step(at));
    }

    /** Which half minute, from one before to one after the instant, the code belongs to. Takes equally long for all. */
    OptionalLong stepOf(String code, Instant at) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long found = -1;
        for (long step = step(at) - 1; step <= step(at) + 1; step++) {
            boolean same = MessageDigest.isEqual(code(step).getBytes(StandardCharsets.UTF_8), given);
            found = same ? step : found;
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS);
    }

    private String code(long step) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HmacSHA1", missing);
        }
    }

    /** The secret in Base32. It is a secret: show it to its owner only, never log it. */
    public String base32() {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = ((held << 8) | (next & 0xFF)) & 0xFFFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 0x1F));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 0x1F));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "TotpSecret(hidden)";
    }
}

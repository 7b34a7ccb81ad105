package io.makegood.party;

import io.makegood.database.PrivateFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of second factors and of letters that wait (AES-256-GCM), so that the database alone, or a copy of it, makes
 * no codes and opens no links. The key is the setting {@code makegood.secret-key} (32 bytes in URL-safe Base64) or a private
 * file in the data folder. A sealed secret opens only for the person or thing it was sealed for.
 */
@Component
public class SecretBox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(@Value("${makegood.secret-key:}") String configured, @Value("${makegood.data:./data}") Path data) {
        String encoded = configured.isBlank() ? new PrivateFile(data.resolve("secret.key")).secret() : configured;
        byte[] bytes = Base64.getUrlDecoder().decode(encoded);
        if (bytes.length != 32) {
            throw new IllegalStateException("makegood.secret-key must be 32 bytes in URL-safe Base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    byte[] seal(PersonId owner, byte[] secret) {
        return seal(owner.id(), secret);
    }

    byte[] open(PersonId owner, byte[] sealed) {
        return open(owner.id(), sealed);
    }

    public byte[] seal(UUID owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public byte[] open(UUID owner, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return run(Cipher.DECRYPT_MODE, owner, nonce, rest);
    }

    private byte[] run(int mode, UUID owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(owner.getMostSignificantBits())
                    .putLong(owner.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "A sealed secret does not open: was makegood.secret-key (or secret.key in the data folder) changed?",
                    wrongKey);
        }
    }
}

package io.makegood.audit;

import io.makegood.database.PrivateFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key with which the platform signs checkpoints (Ed25519, RFC 8032). Its 32 bytes are the setting
 * {@code makegood.platform-key} (URL-safe Base64) or a private file in the data folder. The public half is for everybody.
 */
@Component
public class PlatformKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int SEED_BYTES = 32;

    private final KeyPair pair;

    PlatformKey(@Value("${makegood.platform-key:}") String configured, @Value("${makegood.data:./data}") Path data) {
        String encoded = configured.isBlank() ? new PrivateFile(data.resolve("platform.key")).secret() : configured;
        byte[] seed = Base64.getUrlDecoder().decode(encoded);
        if (seed.length != SEED_BYTES) {
            throw new IllegalStateException("makegood.platform-key must be 32 bytes in URL-safe Base64");
        }
        this.pair = pair(seed);
        byte[] tried = "makegood".getBytes(StandardCharsets.US_ASCII);
        if (!new PublicKeyPem(publicPem()).verifies(tried, sign(tried))) {
            throw new IllegalStateException("The platform's key does not verify what it signs");
        }
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java from 15 on signs with Ed25519", impossible);
        }
    }

    /** The public key in PEM, as OpenSSL reads it. */
    public String publicPem() {
        return PublicKeyPem.of(pair.getPublic()).text();
    }

    /** SHA-256 of the public key's DER bytes: what parties compare. */
    public Sha256 fingerprint() {
        return Sha256.of(pair.getPublic().getEncoded());
    }

    /** A private key of Ed25519 is 32 random bytes; handing them to the generator gives the public half that belongs to them. */
    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java from 15 on has Ed25519", impossible);
        }
    }

    /** Not random at all: gives the seed. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("The generator asks for " + bytes.length + " bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}

package io.makegood.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public half of a platform's key (Ed25519) as PEM, the text that OpenSSL reads too. */
public record PublicKeyPem(String text) {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
    private static final String END = "\n-----END PUBLIC KEY-----\n";

    static PublicKeyPem of(PublicKey key) {
        return new PublicKeyPem(BEGIN + Base64.getEncoder().encodeToString(key.getEncoded()) + END);
    }

    /** Whether the signature is the key's over exactly these bytes; a text that is no key verifies nothing. */
    public boolean verifies(byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der())));
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException noKeyOrNoSignature) {
            return false;
        }
    }

    /** SHA-256 of the key's DER bytes. */
    public Sha256 fingerprint() {
        return Sha256.of(der());
    }

    private byte[] der() {
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}

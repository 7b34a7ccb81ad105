package io.makegood.signing;

import io.makegood.contract.VersionId;
import java.time.Instant;

/** The permission to sign one version once, until it expires; only its holder's browser knows the nonce. */
public record Intent(IntentId id, VersionId version, String nonce, Instant expiresAt) {}

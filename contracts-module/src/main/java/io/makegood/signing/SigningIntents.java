package io.makegood.signing;

import static io.makegood.db.Tables.SIGNING_INTENT;

import io.makegood.audit.Sha256;
import io.makegood.contract.Version;
import io.makegood.contract.VersionId;
import io.makegood.db.enums.SigningIntentState;
import io.makegood.party.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SigningIntents {
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final int NONCE_BYTES = 32;

    private final DSLContext db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SigningIntents(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** An intent as it is stored: the nonce only as its hash. */
    record StoredIntent(VersionId version, Sha256 versionHash, Sha256 nonceHash, Instant expiresAt, boolean used) {
        boolean has(String nonce) {
            byte[] given = Sha256.of(nonce.getBytes(StandardCharsets.UTF_8)).bytes();
            return MessageDigest.isEqual(nonceHash.bytes(), given);
        }
    }

    /** Makes an intent for the version's present hash, and forgets those that are long over. */
    @Transactional
    Intent begin(Actor actor, Version version) {
        Instant now = clock.instant();
        prune(now);
        Intent intent = new Intent(IntentId.random(), version.id(), nonce(), now.plus(VALID));
        add(actor, version, intent, now);
        return intent;
    }

    boolean isOver(StoredIntent intent) {
        return !clock.instant().isBefore(intent.expiresAt());
    }

    private void add(Actor actor, Version version, Intent intent, Instant now) {
        db.insertInto(SIGNING_INTENT)
                .set(SIGNING_INTENT.ID, intent.id().id())
                .set(SIGNING_INTENT.VERSION_ID, version.id().id())
                .set(SIGNING_INTENT.PERSON_ID, actor.person().id())
                .set(SIGNING_INTENT.ORGANISATION_ID, actor.organisation().id())
                .set(SIGNING_INTENT.VERSION_SHA256, version.hash().bytes())
                .set(
                        SIGNING_INTENT.NONCE_SHA256,
                        Sha256.of(intent.nonce().getBytes(StandardCharsets.UTF_8))
                                .bytes())
                .set(SIGNING_INTENT.CREATED_AT, now)
                .set(SIGNING_INTENT.EXPIRES_AT, intent.expiresAt())
                .set(SIGNING_INTENT.STATE, SigningIntentState.OPEN)
                .execute();
    }

    /** The intent, if it is the actor's own. */
    Optional<StoredIntent> find(Actor actor, IntentId id) {
        return db.select(
                        SIGNING_INTENT.VERSION_ID,
                        SIGNING_INTENT.VERSION_SHA256,
                        SIGNING_INTENT.NONCE_SHA256,
                        SIGNING_INTENT.EXPIRES_AT,
                        SIGNING_INTENT.STATE)
                .from(SIGNING_INTENT)
                .where(SIGNING_INTENT.ID.eq(id.id()))
                .and(SIGNING_INTENT.PERSON_ID.eq(actor.person().id()))
                .and(SIGNING_INTENT.ORGANISATION_ID.eq(actor.organisation().id()))
                .fetchOptional(row -> new StoredIntent(
                        new VersionId(row.value1()),
                        Sha256.ofHash(row.value2()),
                        Sha256.ofHash(row.value3()),
                        row.value4(),
                        row.value5() == SigningIntentState.USED));
    }

    /** Uses the intent up; false if somebody did so before. */
    boolean use(IntentId id) {
        return db.update(SIGNING_INTENT)
                        .set(SIGNING_INTENT.STATE, SigningIntentState.USED)
                        .where(SIGNING_INTENT.ID.eq(id.id()))
                        .and(SIGNING_INTENT.STATE.eq(SigningIntentState.OPEN))
                        .execute()
                == 1;
    }

    private void prune(Instant now) {
        db.deleteFrom(SIGNING_INTENT)
                .where(SIGNING_INTENT.EXPIRES_AT.lt(now.minus(KEPT)))
                .execute();
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

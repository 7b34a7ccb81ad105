package io.makegood.party;

import static io.makegood.db.Tables.TOTP_SECRET;
import static io.makegood.db.Tables.TOTP_USE;

import io.makegood.db.enums.TotpSecretState;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class TotpSecrets {
    private final DSLContext db;
    private final SecretBox box;

    TotpSecrets(DSLContext db, SecretBox box) {
        this.db = db;
        this.box = box;
    }

    boolean isConfirmed(PersonId person) {
        return db.fetchExists(
                TOTP_SECRET,
                TOTP_SECRET.PERSON_ID.eq(person.id()).and(TOTP_SECRET.STATE.eq(TotpSecretState.CONFIRMED)));
    }

    Optional<TotpState> find(PersonId person) {
        return select(person).fetchOptional(row -> state(person, row));
    }

    /** The same, and no other transaction changes it before this one ends. */
    Optional<TotpState> lock(PersonId person) {
        return select(person).forUpdate().fetchOptional(row -> state(person, row));
    }

    TotpSecret add(PersonId person, TotpSecret secret) {
        db.insertInto(TOTP_SECRET)
                .set(TOTP_SECRET.PERSON_ID, person.id())
                .set(TOTP_SECRET.SEALED_SECRET, box.seal(person, secret.bytes()))
                .set(TOTP_SECRET.STATE, TotpSecretState.OFFERED)
                .set(TOTP_SECRET.LAST_STEP, 0L)
                .set(TOTP_SECRET.FAILURES, 0)
                .set(TOTP_SECRET.LOCKED_UNTIL, Instant.EPOCH)
                .execute();
        return secret;
    }

    void replace(PersonId person, TotpSecret secret) {
        db.update(TOTP_SECRET)
                .set(TOTP_SECRET.SEALED_SECRET, box.seal(person, secret.bytes()))
                .setNull(TOTP_SECRET.NEXT_SECRET)
                .set(TOTP_SECRET.STATE, TotpSecretState.OFFERED)
                .set(TOTP_SECRET.FAILURES, 0)
                .set(TOTP_SECRET.LOCKED_UNTIL, Instant.EPOCH)
                .where(TOTP_SECRET.PERSON_ID.eq(person.id()))
                .execute();
    }

    void offerNext(PersonId person, TotpSecret secret) {
        db.update(TOTP_SECRET)
                .set(TOTP_SECRET.NEXT_SECRET, box.seal(person, secret.bytes()))
                .where(TOTP_SECRET.PERSON_ID.eq(person.id()))
                .execute();
    }

    void forgetNext(PersonId person) {
        db.update(TOTP_SECRET)
                .setNull(TOTP_SECRET.NEXT_SECRET)
                .where(TOTP_SECRET.PERSON_ID.eq(person.id()))
                .execute();
    }

    void confirm(PersonId person) {
        db.update(TOTP_SECRET)
                .set(TOTP_SECRET.STATE, TotpSecretState.CONFIRMED)
                .where(TOTP_SECRET.PERSON_ID.eq(person.id()))
                .execute();
    }

    void failed(PersonId person, int failures, Instant lockedUntil) {
        db.update(TOTP_SECRET)
                .set(TOTP_SECRET.FAILURES, failures)
                .set(TOTP_SECRET.LOCKED_UNTIL, lockedUntil)
                .where(TOTP_SECRET.PERSON_ID.eq(person.id()))
                .execute();
    }

    void used(PersonId person, long step, Instant at) {
        db.update(TOTP_SECRET)
                .set(TOTP_SECRET.LAST_STEP, step)
                .set(TOTP_SECRET.FAILURES, 0)
                .where(TOTP_SECRET.PERSON_ID.eq(person.id()))
                .execute();
        db.insertInto(TOTP_USE)
                .set(TOTP_USE.PERSON_ID, person.id())
                .set(TOTP_USE.TIME_STEP, step)
                .set(TOTP_USE.USED_AT, at)
                .execute();
    }

    private SelectConditionStep<Record6<byte[], TotpSecretState, Long, Integer, Instant, byte[]>> select(
            PersonId person) {
        return db.select(
                        TOTP_SECRET.SEALED_SECRET,
                        TOTP_SECRET.STATE,
                        TOTP_SECRET.LAST_STEP,
                        TOTP_SECRET.FAILURES,
                        TOTP_SECRET.LOCKED_UNTIL,
                        TOTP_SECRET.NEXT_SECRET)
                .from(TOTP_SECRET)
                .where(TOTP_SECRET.PERSON_ID.eq(person.id()));
    }

    private TotpState state(PersonId person, Record6<byte[], TotpSecretState, Long, Integer, Instant, byte[]> row) {
        return new TotpState(
                TotpSecret.of(box.open(person, row.value1())),
                row.value2() == TotpSecretState.CONFIRMED,
                row.value3(),
                row.value4(),
                row.value5(),
                Optional.ofNullable(row.value6()).map(next -> TotpSecret.of(box.open(person, next))));
    }
}

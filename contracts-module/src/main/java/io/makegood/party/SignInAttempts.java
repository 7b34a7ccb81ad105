package io.makegood.party;

import static io.makegood.db.Tables.SIGN_IN_ATTEMPT;

import io.makegood.db.enums.SignInAttemptOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Counts tries to sign in. A try is written as failed before the password is looked at, so that many at once count each
 * other; who succeeds turns it. In fifteen minutes a sign-in name has ten tries and a network address fifty.
 */
@Repository
public class SignInAttempts {
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int PER_NAME = 10;
    private static final int PER_ADDRESS = 50;

    private final DSLContext db;

    SignInAttempts(DSLContext db) {
        this.db = db;
    }

    /** The number of the try, or nothing when there were too many. */
    public OptionalLong begin(String signInName, String address, Instant now) {
        long id = db.insertInto(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.SIGN_IN_NAME, cut(signInName, 254))
                .set(SIGN_IN_ATTEMPT.ADDRESS, cut(address, 64))
                .set(SIGN_IN_ATTEMPT.ATTEMPTED_AT, now)
                .set(SIGN_IN_ATTEMPT.OUTCOME, SignInAttemptOutcome.FAILED)
                .returningResult(SIGN_IN_ATTEMPT.ID)
                .fetchSingle()
                .value1();
        boolean tooMany = failed(SIGN_IN_ATTEMPT.SIGN_IN_NAME.eq(cut(signInName, 254)), now) > PER_NAME
                || failed(SIGN_IN_ATTEMPT.ADDRESS.eq(cut(address, 64)), now) > PER_ADDRESS;
        return tooMany ? OptionalLong.empty() : OptionalLong.of(id);
    }

    public void succeeded(long attempt) {
        db.update(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.OUTCOME, SignInAttemptOutcome.SUCCEEDED)
                .where(SIGN_IN_ATTEMPT.ID.eq(attempt))
                .execute();
    }

    /** Forgets tries of before. */
    public int prune(Instant before) {
        return db.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.ATTEMPTED_AT.lt(before))
                .execute();
    }

    private int failed(Condition who, Instant now) {
        return db.fetchCount(
                SIGN_IN_ATTEMPT,
                who.and(SIGN_IN_ATTEMPT.OUTCOME.eq(SignInAttemptOutcome.FAILED))
                        .and(SIGN_IN_ATTEMPT.ATTEMPTED_AT.gt(now.minus(REMEMBERED))));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}

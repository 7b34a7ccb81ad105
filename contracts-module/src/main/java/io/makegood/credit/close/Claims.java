package io.makegood.credit.close;

import static io.makegood.db.Tables.CLOSE_RUN_CONTRACT;

import io.makegood.contract.ContractId;
import io.makegood.party.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/**
 * Which contracts of which runs wait, are worked on, done or parked. Each step is one conditional update: of many workers, on as
 * many nodes, one gets a contract; what a killed one held is taken over when its time is up.
 */
@Repository
class Claims {
    static final String WAITING = "WAITING";
    static final String CLAIMED = "CLAIMED";
    static final String DONE = "DONE";
    static final String PARKED = "PARKED";

    /** How long a claim holds that nobody renews. */
    static final Duration LIFE = Duration.ofMinutes(2);

    private static final int LONGEST_DETAIL = 500;
    private static final int CANDIDATES = 20;

    private final DSLContext db;
    private final StoredRuns runs;
    private final Clock clock;

    Claims(DSLContext db, StoredRuns runs, Clock clock) {
        this.db = db;
        this.runs = runs;
        this.clock = clock;
    }

    /** Takes on the next contract that nobody works on; empty if there is none. */
    Optional<Claim> next() {
        List<Record> candidates = List.copyOf(db.select(
                        CLOSE_RUN_CONTRACT.RUN_ID,
                        CLOSE_RUN_CONTRACT.CONTRACT_ID,
                        CLOSE_RUN_CONTRACT.HELD_FROM,
                        CLOSE_RUN_CONTRACT.RELEASED_BY)
                .from(CLOSE_RUN_CONTRACT)
                .where(free())
                .orderBy(CLOSE_RUN_CONTRACT.RUN_ID, CLOSE_RUN_CONTRACT.CONTRACT_ID)
                .limit(CANDIDATES)
                .fetch());
        for (Record candidate : candidates) {
            UUID token = UUID.randomUUID();
            int taken = db.update(CLOSE_RUN_CONTRACT)
                    .set(CLOSE_RUN_CONTRACT.STATE, CLAIMED)
                    .set(CLOSE_RUN_CONTRACT.CLAIM_ID, token)
                    .set(CLOSE_RUN_CONTRACT.CLAIMED_AT, now())
                    .where(CLOSE_RUN_CONTRACT.RUN_ID.eq(candidate.get(CLOSE_RUN_CONTRACT.RUN_ID)))
                    .and(CLOSE_RUN_CONTRACT.CONTRACT_ID.eq(candidate.get(CLOSE_RUN_CONTRACT.CONTRACT_ID)))
                    .and(free())
                    .execute();
            if (taken == 1) {
                return Optional.of(claim(candidate, token));
            }
        }
        return Optional.empty();
    }

    /** Whether the claim still holds; in the transaction of the work it also keeps others away until that ends. */
    boolean renew(Claim claim) {
        return db.update(CLOSE_RUN_CONTRACT)
                        .set(CLOSE_RUN_CONTRACT.CLAIMED_AT, now())
                        .where(held(claim))
                        .execute()
                == 1;
    }

    void issued(Claim claim) {
        db.update(CLOSE_RUN_CONTRACT)
                .set(CLOSE_RUN_CONTRACT.ISSUED, CLOSE_RUN_CONTRACT.ISSUED.plus(1))
                .where(held(claim))
                .execute();
    }

    void done(Claim claim) {
        db.update(CLOSE_RUN_CONTRACT)
                .set(CLOSE_RUN_CONTRACT.STATE, DONE)
                .set(CLOSE_RUN_CONTRACT.REASON, "")
                .set(CLOSE_RUN_CONTRACT.DETAIL, "")
                .where(held(claim))
                .execute();
    }

    void park(Claim claim, Parked parked) {
        String detail = parked.detail();
        db.update(CLOSE_RUN_CONTRACT)
                .set(CLOSE_RUN_CONTRACT.STATE, PARKED)
                .set(CLOSE_RUN_CONTRACT.REASON, parked.reason().name())
                .set(CLOSE_RUN_CONTRACT.DETAIL, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .set(
                        CLOSE_RUN_CONTRACT.HELD_FROM,
                        parked.held().map(month -> month.atDay(1)).orElse(null))
                .setNull(CLOSE_RUN_CONTRACT.RELEASED_BY)
                .where(held(claim))
                .execute();
    }

    List<Parked> parked(CloseRunId run) {
        return db.select(
                        CLOSE_RUN_CONTRACT.CONTRACT_ID,
                        CLOSE_RUN_CONTRACT.REASON,
                        CLOSE_RUN_CONTRACT.DETAIL,
                        CLOSE_RUN_CONTRACT.HELD_FROM)
                .from(CLOSE_RUN_CONTRACT)
                .where(CLOSE_RUN_CONTRACT.RUN_ID.eq(run.id()))
                .and(CLOSE_RUN_CONTRACT.STATE.eq(PARKED))
                .orderBy(CLOSE_RUN_CONTRACT.CONTRACT_ID)
                .fetch(row -> new Parked(
                        new ContractId(row.value1()),
                        Parked.Reason.valueOf(row.value2()),
                        row.value3(),
                        month(row.value4())));
    }

    /** Lets a parked contract go on; false if it is not parked any more. */
    boolean goOn(CloseRunId run, ContractId contract, PersonId released) {
        return db.update(CLOSE_RUN_CONTRACT)
                        .set(CLOSE_RUN_CONTRACT.STATE, WAITING)
                        .set(CLOSE_RUN_CONTRACT.RELEASED_BY, released.id())
                        .where(CLOSE_RUN_CONTRACT.RUN_ID.eq(run.id()))
                        .and(CLOSE_RUN_CONTRACT.CONTRACT_ID.eq(contract.id()))
                        .and(CLOSE_RUN_CONTRACT.STATE.eq(PARKED))
                        .execute()
                == 1;
    }

    private Claim claim(Record row, UUID token) {
        CloseRunId run = new CloseRunId(row.get(CLOSE_RUN_CONTRACT.RUN_ID));
        UUID released = row.get(CLOSE_RUN_CONTRACT.RELEASED_BY);
        return new Claim(
                runs.find(run).orElseThrow(() -> new IllegalStateException("A claim of no run: " + run)),
                new ContractId(row.get(CLOSE_RUN_CONTRACT.CONTRACT_ID)),
                token,
                month(row.get(CLOSE_RUN_CONTRACT.HELD_FROM)),
                released == null ? Optional.empty() : Optional.of(new PersonId(released)));
    }

    private static Optional<YearMonth> month(LocalDate day) {
        return day == null ? Optional.empty() : Optional.of(YearMonth.from(day));
    }

    private Condition free() {
        return CLOSE_RUN_CONTRACT
                .STATE
                .eq(WAITING)
                .or(CLOSE_RUN_CONTRACT.STATE.eq(CLAIMED).and(CLOSE_RUN_CONTRACT.CLAIMED_AT.lt(now().minus(LIFE))));
    }

    private static Condition held(Claim claim) {
        return CLOSE_RUN_CONTRACT
                .RUN_ID
                .eq(claim.run().id().id())
                .and(CLOSE_RUN_CONTRACT.CONTRACT_ID.eq(claim.contract().id()))
                .and(CLOSE_RUN_CONTRACT.STATE.eq(CLAIMED))
                .and(CLOSE_RUN_CONTRACT.CLAIM_ID.eq(claim.token()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

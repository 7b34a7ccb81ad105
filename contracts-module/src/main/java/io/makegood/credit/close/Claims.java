package io.makegood.credit.close;

import static io.makegood.db.Tables.CLOSE_RUN_CONTRACT;
import static org.jooq.impl.DSL.row;

import io.makegood.contract.ContractId;
import io.makegood.party.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Row2;
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
    private static final int CANDIDATES = 40;

    /** Of what is found to be free, a worker takes one in so many. */
    private static final int SHARE = 4;

    private final DSLContext db;
    private final StoredRuns runs;
    private final Clock clock;

    Claims(DSLContext db, StoredRuns runs, Clock clock) {
        this.db = db;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Takes on the next contracts that nobody works on; empty if there are none. Several at a time, because each time costs a
     * commit, but only a part of what is left, so that other workers find something too.
     */
    List<Claim> next() {
        List<Claim> claims = taken(waiting());
        return claims.isEmpty() ? taken(abandoned()) : claims;
    }

    /**
     * What waits and what was left behind are asked for apart: each question is answered from the index of the states, however many
     * contracts of the run are done already.
     */
    private List<Claim> taken(Condition free) {
        List<Row2<UUID, UUID>> candidates = db.select(CLOSE_RUN_CONTRACT.RUN_ID, CLOSE_RUN_CONTRACT.CONTRACT_ID)
                .from(CLOSE_RUN_CONTRACT)
                .where(free)
                .orderBy(CLOSE_RUN_CONTRACT.RUN_ID, CLOSE_RUN_CONTRACT.CONTRACT_ID)
                .limit(CANDIDATES)
                .fetch(row -> row(row.value1(), row.value2()));
        int most = Math.max(1, candidates.size() / SHARE);
        for (int from = 0; from < candidates.size(); from += most) {
            UUID token = UUID.randomUUID();
            int taken = db.update(CLOSE_RUN_CONTRACT)
                    .set(CLOSE_RUN_CONTRACT.STATE, CLAIMED)
                    .set(CLOSE_RUN_CONTRACT.CLAIM_ID, token)
                    .set(CLOSE_RUN_CONTRACT.CLAIMED_AT, now())
                    .where(row(CLOSE_RUN_CONTRACT.RUN_ID, CLOSE_RUN_CONTRACT.CONTRACT_ID)
                            .in(candidates.subList(from, Math.min(from + most, candidates.size()))))
                    .and(free)
                    .execute();
            if (taken > 0) {
                return claimed(token);
            }
        }
        return List.of();
    }

    private List<Claim> claimed(UUID token) {
        Map<CloseRunId, CloseRun> known = new HashMap<>();
        return db.select(
                        CLOSE_RUN_CONTRACT.RUN_ID,
                        CLOSE_RUN_CONTRACT.CONTRACT_ID,
                        CLOSE_RUN_CONTRACT.HELD_FROM,
                        CLOSE_RUN_CONTRACT.RELEASED_BY)
                .from(CLOSE_RUN_CONTRACT)
                .where(CLOSE_RUN_CONTRACT.STATE.eq(CLAIMED))
                .and(CLOSE_RUN_CONTRACT.CLAIM_ID.eq(token))
                .orderBy(CLOSE_RUN_CONTRACT.RUN_ID, CLOSE_RUN_CONTRACT.CONTRACT_ID)
                .fetch(row -> {
                    CloseRunId run = new CloseRunId(row.value1());
                    return claim(known.computeIfAbsent(run, this::asked), row, token);
                });
    }

    private CloseRun asked(CloseRunId run) {
        return runs.asked(run).orElseThrow(() -> new IllegalStateException("A claim of no run: " + run));
    }

    /** Whether the claim still holds; in the transaction of the work it also keeps others away until that ends. */
    boolean renew(Claim claim) {
        return db.update(CLOSE_RUN_CONTRACT)
                        .set(CLOSE_RUN_CONTRACT.CLAIMED_AT, now())
                        .where(held(claim))
                        .execute()
                == 1;
    }

    /** One more statement, and maybe the last one. */
    void issued(Claim claim, boolean last) {
        db.update(CLOSE_RUN_CONTRACT)
                .set(CLOSE_RUN_CONTRACT.ISSUED, CLOSE_RUN_CONTRACT.ISSUED.plus(1))
                .set(CLOSE_RUN_CONTRACT.STATE, last ? DONE : CLAIMED)
                .set(CLOSE_RUN_CONTRACT.REASON, "")
                .set(CLOSE_RUN_CONTRACT.DETAIL, "")
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

    private static Claim claim(CloseRun run, Record row, UUID token) {
        UUID released = row.get(CLOSE_RUN_CONTRACT.RELEASED_BY);
        return new Claim(
                run,
                new ContractId(row.get(CLOSE_RUN_CONTRACT.CONTRACT_ID)),
                token,
                month(row.get(CLOSE_RUN_CONTRACT.HELD_FROM)),
                released == null ? Optional.empty() : Optional.of(new PersonId(released)));
    }

    private static Optional<YearMonth> month(LocalDate day) {
        return day == null ? Optional.empty() : Optional.of(YearMonth.from(day));
    }

    private static Condition waiting() {
        return CLOSE_RUN_CONTRACT.STATE.eq(WAITING);
    }

    private Condition abandoned() {
        return CLOSE_RUN_CONTRACT.STATE.eq(CLAIMED).and(CLOSE_RUN_CONTRACT.CLAIMED_AT.lt(now().minus(LIFE)));
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

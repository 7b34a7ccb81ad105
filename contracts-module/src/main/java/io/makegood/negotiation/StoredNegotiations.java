package io.makegood.negotiation;

import static io.makegood.db.Tables.NEGOTIATION;
import static io.makegood.db.Tables.NEGOTIATION_STATE;

import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.contract.Side;
import io.makegood.db.enums.NegotiationStateState;
import io.makegood.db.enums.NegotiationStateTurn;
import io.makegood.negotiation.Negotiation.Base;
import io.makegood.terms.json.TermsJson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StoredNegotiations {
    private final DSLContext db;
    private final NegotiationEntries entries;
    private final Clock clock;

    StoredNegotiations(DSLContext db, NegotiationEntries entries, Clock clock) {
        this.db = db;
        this.entries = entries;
        this.clock = clock;
    }

    /** The state of a live negotiation, as lists need it. */
    record Live(ContractId contract, boolean settled, Optional<Side> turn, Optional<LocalDate> answerBy) {}

    void add(Negotiation negotiation) {
        byte[] base = TermsJson.canonical(negotiation.base().terms());
        db.insertInto(NEGOTIATION)
                .set(NEGOTIATION.ID, negotiation.id().id())
                .set(NEGOTIATION.CONTRACT_ID, negotiation.contract().id())
                .set(NEGOTIATION.NUMBER, negotiation.number())
                .set(NEGOTIATION.BASE_VERSION, negotiation.base().version())
                .set(NEGOTIATION.BASE, base)
                .set(NEGOTIATION.BASE_SHA256, Sha256.of(base).bytes())
                .set(NEGOTIATION.OPENED_AT, clock.instant())
                .execute();
        db.insertInto(NEGOTIATION_STATE)
                .set(NEGOTIATION_STATE.NEGOTIATION_ID, negotiation.id().id())
                .set(NEGOTIATION_STATE.CONTRACT_ID, negotiation.contract().id())
                .set(NEGOTIATION_STATE.STATE, NegotiationStateState.OPEN)
                .set(NEGOTIATION_STATE.CHANGED_AT, clock.instant())
                .execute();
    }

    /** Writes down where the negotiation stands now; who is asked once the day has passed follows from the day. */
    void state(Negotiation negotiation) {
        LocalDate inTime = LocalDate.MIN;
        db.update(NEGOTIATION_STATE)
                .set(NEGOTIATION_STATE.STATE, state(negotiation.standing(inTime)))
                .set(NEGOTIATION_STATE.TURN, turn(negotiation.turn(inTime)))
                .set(NEGOTIATION_STATE.ANSWER_BY, negotiation.answerBy().orElse(null))
                .set(NEGOTIATION_STATE.VERSION_NUMBER, negotiation.version().orElse(null))
                .set(NEGOTIATION_STATE.CHANGED_AT, clock.instant())
                .where(NEGOTIATION_STATE.NEGOTIATION_ID.eq(negotiation.id().id()))
                .execute();
    }

    List<Negotiation> of(ContractId contract) {
        return where(NEGOTIATION.CONTRACT_ID.eq(contract.id()));
    }

    Optional<Negotiation> live(ContractId contract) {
        return where(NEGOTIATION_STATE.LIVE_IN.eq(contract.id())).stream().findFirst();
    }

    boolean isLive(ContractId contract) {
        return db.fetchExists(NEGOTIATION_STATE, NEGOTIATION_STATE.LIVE_IN.eq(contract.id()));
    }

    int count(ContractId contract) {
        return db.fetchCount(NEGOTIATION, NEGOTIATION.CONTRACT_ID.eq(contract.id()));
    }

    /** The numbers of the versions in which negotiations of the contract ended. */
    List<Integer> versions(ContractId contract) {
        return db.select(NEGOTIATION_STATE.VERSION_NUMBER)
                .from(NEGOTIATION_STATE)
                .where(NEGOTIATION_STATE.CONTRACT_ID.eq(contract.id()))
                .and(NEGOTIATION_STATE.VERSION_NUMBER.isNotNull())
                .fetch(NEGOTIATION_STATE.VERSION_NUMBER);
    }

    List<Live> live(Collection<ContractId> contracts) {
        List<UUID> ids = contracts.stream().map(ContractId::id).toList();
        return db.select(
                        NEGOTIATION_STATE.CONTRACT_ID,
                        NEGOTIATION_STATE.STATE,
                        NEGOTIATION_STATE.TURN,
                        NEGOTIATION_STATE.ANSWER_BY)
                .from(NEGOTIATION_STATE)
                .where(NEGOTIATION_STATE.LIVE_IN.in(ids))
                .fetch(row -> new Live(
                        new ContractId(row.value1()),
                        row.value2() == NegotiationStateState.SETTLED,
                        Optional.ofNullable(row.value3()).map(turn -> Side.valueOf(turn.getLiteral())),
                        Optional.ofNullable(row.value4())));
    }

    private List<Negotiation> where(Condition condition) {
        return db
                .select(NEGOTIATION.ID, NEGOTIATION.CONTRACT_ID, NEGOTIATION.NUMBER)
                .select(NEGOTIATION.BASE_VERSION, NEGOTIATION.BASE, NEGOTIATION.BASE_SHA256)
                .from(NEGOTIATION)
                .join(NEGOTIATION_STATE)
                .on(NEGOTIATION_STATE.NEGOTIATION_ID.eq(NEGOTIATION.ID))
                .where(condition)
                .orderBy(NEGOTIATION.NUMBER)
                .fetch()
                .stream()
                .map(this::negotiation)
                .toList();
    }

    private Negotiation negotiation(Record row) {
        byte[] base = row.get(NEGOTIATION.BASE);
        Sha256 hash = Sha256.ofHash(row.get(NEGOTIATION.BASE_SHA256));
        if (!Sha256.of(base).equals(hash)) {
            throw new TamperedEntry(hash);
        }
        NegotiationId id = new NegotiationId(row.get(NEGOTIATION.ID));
        return Negotiation.of(
                id,
                new ContractId(row.get(NEGOTIATION.CONTRACT_ID)),
                row.get(NEGOTIATION.NUMBER),
                new Base(row.get(NEGOTIATION.BASE_VERSION), TermsJson.read(base)),
                entries.of(id));
    }

    private static NegotiationStateState state(Standing standing) {
        return switch (standing) {
            case NOT_BEGUN, OPEN, LAPSED -> NegotiationStateState.OPEN;
            case SETTLED -> NegotiationStateState.SETTLED;
            case CONCLUDED -> NegotiationStateState.CONCLUDED;
            case BROKEN_OFF -> NegotiationStateState.BROKEN_OFF;
        };
    }

    private static @Nullable NegotiationStateTurn turn(Optional<Side> side) {
        return side.map(known -> NegotiationStateTurn.valueOf(known.name())).orElse(null);
    }
}

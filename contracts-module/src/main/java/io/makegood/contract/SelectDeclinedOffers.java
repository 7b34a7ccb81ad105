package io.makegood.contract;

import static io.makegood.contract.ContractHeads.CUSTOMER;
import static io.makegood.contract.ContractHeads.PROVIDER;
import static io.makegood.db.Tables.CONTRACT;
import static io.makegood.db.Tables.CONTRACT_VERSION;
import static io.makegood.db.Tables.VERSION_STATE;

import io.makegood.db.enums.VersionStateState;
import io.makegood.party.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Offers of an actor's organisation that were declined, the latest first. */
@Repository
class SelectDeclinedOffers {
    private final DSLContext db;

    SelectDeclinedOffers(DSLContext db) {
        this.db = db;
    }

    List<DeclinedOffer> since(Actor actor, Instant since) {
        UUID ours = actor.organisation().id();
        return db.select(CONTRACT.ID, CONTRACT.TITLE, CONTRACT.PROVIDER_ID, PROVIDER.NAME, CUSTOMER.NAME)
                .select(CONTRACT_VERSION.NUMBER, VERSION_STATE.REASON, VERSION_STATE.CHANGED_AT)
                .from(ContractHeads.WITH_PARTIES)
                .join(CONTRACT_VERSION)
                .on(CONTRACT_VERSION.CONTRACT_ID.eq(CONTRACT.ID))
                .and(CONTRACT_VERSION.NUMBER.eq(CONTRACT.LAST_VERSION))
                .join(VERSION_STATE)
                .on(VERSION_STATE.VERSION_ID.eq(CONTRACT_VERSION.ID))
                .where(ContractHeads.visibleTo(actor))
                .and(CONTRACT_VERSION.OFFERED_FOR.eq(ours))
                .and(VERSION_STATE.STATE.eq(VersionStateState.DECLINED))
                .and(VERSION_STATE.CHANGED_AT.ge(since))
                .orderBy(VERSION_STATE.CHANGED_AT.desc(), CONTRACT.ID)
                .fetch(row -> new DeclinedOffer(
                        new ContractId(row.get(CONTRACT.ID)),
                        row.get(CONTRACT.TITLE),
                        row.get(CONTRACT_VERSION.NUMBER),
                        row.get(ours.equals(row.get(CONTRACT.PROVIDER_ID)) ? CUSTOMER.NAME : PROVIDER.NAME),
                        row.get(VERSION_STATE.REASON),
                        row.get(VERSION_STATE.CHANGED_AT)));
    }
}

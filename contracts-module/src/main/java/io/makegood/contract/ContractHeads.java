package io.makegood.contract;

import static io.makegood.db.Tables.CONTRACT;
import static io.makegood.db.Tables.ORGANISATION;

import io.makegood.audit.ChainId;
import io.makegood.db.tables.Organisation;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.OrganisationId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ContractHeads {
    static final Organisation PROVIDER = ORGANISATION.as("provider");
    static final Organisation CUSTOMER = ORGANISATION.as("customer");

    /** The contracts, each with its two parties. */
    static final Table<Record> WITH_PARTIES = CONTRACT.join(PROVIDER)
            .on(PROVIDER.ID.eq(CONTRACT.PROVIDER_ID))
            .join(CUSTOMER)
            .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID));

    private final DSLContext db;
    private final Clock clock;

    ContractHeads(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether the actor may see a contract: a condition of every query, so that others get nothing to see. */
    static Condition visibleTo(Actor actor) {
        UUID organisation = actor.organisation().id();
        return actor.readsContracts()
                ? CONTRACT.PROVIDER_ID.eq(organisation).or(CONTRACT.CUSTOMER_ID.eq(organisation))
                : DSL.falseCondition();
    }

    void add(ContractId id, Actor actor, NewContract contract) {
        UUID ours = actor.organisation().id();
        UUID other = contract.other().id();
        boolean providing = contract.ourSide() == Side.PROVIDER;
        db.insertInto(CONTRACT)
                .set(CONTRACT.ID, id.id())
                .set(CONTRACT.PROVIDER_ID, providing ? ours : other)
                .set(CONTRACT.CUSTOMER_ID, providing ? other : ours)
                .set(CONTRACT.TITLE, contract.title())
                .set(CONTRACT.LAST_VERSION, 0)
                .set(CONTRACT.OPENED_BY, actor.person().id())
                .set(CONTRACT.OPENED_AT, clock.instant())
                .execute();
    }

    void rename(ContractId id, String title) {
        db.update(CONTRACT)
                .set(CONTRACT.TITLE, title)
                .where(CONTRACT.ID.eq(id.id()))
                .execute();
    }

    Optional<Contract> find(Actor actor, ContractId id) {
        return db.select(
                        CONTRACT.ID,
                        CONTRACT.TITLE,
                        CONTRACT.OPENED_AT,
                        PROVIDER.ID,
                        PROVIDER.NAME,
                        CUSTOMER.ID,
                        CUSTOMER.NAME)
                .from(WITH_PARTIES)
                .where(CONTRACT.ID.eq(id.id()))
                .and(visibleTo(actor))
                .fetchOptional(ContractHeads::contract);
    }

    /** Holds the contract's row until the transaction ends. */
    ChainId lock(ContractId id) {
        return db.select(CONTRACT.ID)
                .from(CONTRACT)
                .where(CONTRACT.ID.eq(id.id()))
                .forUpdate()
                .fetchOptional(row -> new ContractId(row.value1()).chain())
                .orElseThrow(() -> new NotFound("contract " + id));
    }

    private static Contract contract(Record row) {
        return new Contract(
                new ContractId(row.get(CONTRACT.ID)),
                row.get(CONTRACT.TITLE),
                organisation(row, PROVIDER),
                organisation(row, CUSTOMER),
                row.get(CONTRACT.OPENED_AT));
    }

    static io.makegood.party.Organisation organisation(Record row, Organisation table) {
        return new io.makegood.party.Organisation(new OrganisationId(row.get(table.ID)), row.get(table.NAME));
    }
}

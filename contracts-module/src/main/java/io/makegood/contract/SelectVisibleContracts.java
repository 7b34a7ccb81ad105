package io.makegood.contract;

import static io.makegood.contract.ContractHeads.CUSTOMER;
import static io.makegood.contract.ContractHeads.PROVIDER;
import static io.makegood.db.Tables.CONTRACT;
import static io.makegood.db.Tables.CONTRACT_VERSION;
import static io.makegood.db.Tables.VERSION_STATE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;

import io.makegood.contract.ContractRow.Bond;
import io.makegood.contract.ContractRow.OnOffer;
import io.makegood.contract.ContractRow.Situation;
import io.makegood.db.enums.VersionStateState;
import io.makegood.party.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The contracts that an actor may see, the newest first, with what binds today and what lies on the table. */
@Repository
class SelectVisibleContracts {
    private final DSLContext db;
    private final Clock clock;
    private final GrantedTime granted;

    SelectVisibleContracts(DSLContext db, Clock clock, GrantedTime granted) {
        this.db = db;
        this.clock = clock;
        this.granted = granted;
    }

    List<ContractRow> all(Actor actor) {
        return page(actor, new ContractSearch("", 1), 0, Integer.MAX_VALUE);
    }

    List<ContractRow> page(Actor actor, ContractSearch search) {
        return page(actor, search, (search.page() - 1) * ContractSearch.PAGE_SIZE, ContractSearch.PAGE_SIZE);
    }

    int count(Actor actor, ContractSearch search) {
        return db.selectCount()
                .from(ContractHeads.WITH_PARTIES)
                .leftJoin(VERSION_STATE)
                .on(VERSION_STATE.ON_OFFER_IN.eq(CONTRACT.ID))
                .where(ContractHeads.visibleTo(actor))
                .and(matches(search))
                .and(new Columns(today(), granted).is(search.filter(), actor))
                .fetchSingle()
                .value1();
    }

    private List<ContractRow> page(Actor actor, ContractSearch search, int skipped, int size) {
        Columns columns = new Columns(today(), granted);
        return db.select(CONTRACT.ID, CONTRACT.TITLE, CONTRACT.PROVIDER_ID)
                .select(PROVIDER.ID, PROVIDER.NAME, CUSTOMER.ID, CUSTOMER.NAME)
                .select(columns.agreed, columns.begun, columns.ends)
                .select(CONTRACT_VERSION.OFFERED_FOR, VERSION_STATE.PROVIDER_SIGNER, VERSION_STATE.CUSTOMER_SIGNER)
                .from(ContractHeads.WITH_PARTIES)
                .leftJoin(VERSION_STATE)
                .on(VERSION_STATE.ON_OFFER_IN.eq(CONTRACT.ID))
                .leftJoin(CONTRACT_VERSION)
                .on(CONTRACT_VERSION.ID.eq(VERSION_STATE.VERSION_ID))
                .where(ContractHeads.visibleTo(actor))
                .and(matches(search))
                .and(columns.is(search.filter(), actor))
                .orderBy(order(search.order()))
                .limit(size)
                .offset(skipped)
                .fetch(row -> row(row, actor, columns));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The newest first also decides among equals; which letters come first is the database's affair. */
    private static List<SortField<?>> order(ContractSearch.Order order) {
        SortField<?> newest = CONTRACT.OPENED_AT.desc();
        return switch (order) {
            case NEWEST -> List.of(newest, CONTRACT.ID.asc());
            case TITLE -> List.of(lower(CONTRACT.TITLE).asc(), newest, CONTRACT.ID.asc());
            case PROVIDER -> List.of(lower(PROVIDER.NAME).asc(), newest, CONTRACT.ID.asc());
            case CUSTOMER -> List.of(lower(CUSTOMER.NAME).asc(), newest, CONTRACT.ID.asc());
        };
    }

    private static Condition matches(ContractSearch search) {
        String text = search.text().toLowerCase(Locale.ROOT);
        return lower(CONTRACT.TITLE)
                .contains(text)
                .or(lower(PROVIDER.NAME).contains(text))
                .or(lower(CUSTOMER.NAME).contains(text));
    }

    private static ContractRow row(Record row, Actor actor, Columns columns) {
        return new ContractRow(
                new ContractId(row.get(CONTRACT.ID)),
                row.get(CONTRACT.TITLE),
                ContractHeads.organisation(row, PROVIDER),
                ContractHeads.organisation(row, CUSTOMER),
                situation(row, actor, columns));
    }

    private static Situation situation(Record row, Actor actor, Columns columns) {
        boolean providing = actor.organisation().id().equals(row.get(PROVIDER.ID));
        boolean signed = row.get(providing ? VERSION_STATE.PROVIDER_SIGNER : VERSION_STATE.CUSTOMER_SIGNER) != null;
        return new Situation(columns.bond(row), offer(row, actor), signed);
    }

    private static OnOffer offer(Record row, Actor actor) {
        if (row.get(CONTRACT_VERSION.OFFERED_FOR) == null) {
            return OnOffer.NOTHING;
        }
        return actor.organisation().id().equals(row.get(CONTRACT_VERSION.OFFERED_FOR))
                ? OnOffer.BY_US
                : OnOffer.BY_THEM;
    }

    /** The newest agreed version's number, the newest that has begun, and the first day after that one's lengthened term. */
    private static final class Columns {
        private final LocalDate today;
        private final Field<Integer> agreedNumber;
        private final Field<Integer> begunNumber;
        private final Field<LocalDate> end;
        private final Field<Integer> agreed;
        private final Field<Integer> begun;
        private final Field<LocalDate> ends;

        Columns(LocalDate today, GrantedTime granted) {
            this.today = today;
            var version = CONTRACT_VERSION.as("agreed_version");
            var state = VERSION_STATE.as("agreed_state");
            Condition agreedHere = state.CONTRACT_ID.eq(CONTRACT.ID).and(state.STATE.eq(VersionStateState.AGREED));
            var numbers =
                    select(DSL.max(version.NUMBER)).from(state).join(version).on(version.ID.eq(state.VERSION_ID));
            agreedNumber = field(numbers.where(agreedHere));
            begunNumber = field(select(DSL.max(version.NUMBER))
                    .from(state)
                    .join(version)
                    .on(version.ID.eq(state.VERSION_ID))
                    .where(agreedHere)
                    .and(version.EFFECTIVE_FROM.le(today)));
            var ruling = CONTRACT_VERSION.as("ruling_version");
            end = field(select(DSL.localDateAdd(ruling.EFFECTIVE_UNTIL, grantedDays(granted)))
                    .from(ruling)
                    .where(ruling.CONTRACT_ID.eq(CONTRACT.ID))
                    .and(ruling.NUMBER.eq(begunNumber)));
            agreed = agreedNumber.as("agreed_number");
            begun = begunNumber.as("begun_number");
            ends = end.as("ruling_until");
        }

        /** Days begun of the extra usage time that was settled as an extension. */
        private static Field<Integer> grantedDays(GrantedTime granted) {
            return DSL.ceil(granted.seconds(CONTRACT.ID)
                            .div(DSL.inline(Duration.ofDays(1).toSeconds())))
                    .cast(Integer.class);
        }

        Condition is(ContractSearch.Filter filter, Actor actor) {
            return switch (filter) {
                case ALL -> DSL.noCondition();
                case WAITS_FOR_US -> onOffer().and(unsignedBy(actor));
                case ON_OFFER -> onOffer();
                case NOTHING_AGREED -> agreedNumber.isNull();
                case AGREED -> agreedNumber.isNotNull().and(begunNumber.isNull());
                case IN_FORCE -> begunNumber.isNotNull().and(end.isNull().or(end.gt(today)));
                case ENDED -> begunNumber.isNotNull().and(end.le(today));
            };
        }

        private static Condition onOffer() {
            return VERSION_STATE.VERSION_ID.isNotNull();
        }

        private static Condition unsignedBy(Actor actor) {
            UUID ours = actor.organisation().id();
            return CONTRACT.PROVIDER_ID
                    .eq(ours)
                    .and(VERSION_STATE.PROVIDER_SIGNER.isNull())
                    .or(CONTRACT.CUSTOMER_ID.eq(ours).and(VERSION_STATE.CUSTOMER_SIGNER.isNull()));
        }

        Bond bond(Record row) {
            if (row.get(agreed) == null) {
                return Bond.NONE;
            }
            if (row.get(begun) == null) {
                return Bond.AGREED;
            }
            LocalDate until = row.get(ends);
            return until == null || today.isBefore(until) ? Bond.IN_FORCE : Bond.ENDED;
        }
    }
}

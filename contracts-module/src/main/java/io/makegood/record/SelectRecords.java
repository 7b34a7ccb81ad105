package io.makegood.record;

import static io.makegood.db.Tables.RECORD_HEAD;
import static io.makegood.db.Tables.RECORD_REVISION;
import static org.jooq.impl.DSL.lower;

import io.makegood.contract.ContractId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The newest revisions of a contract's records that a search finds, what began last first. */
@Repository
class SelectRecords {
    private final DSLContext db;

    SelectRecords(DSLContext db) {
        this.db = db;
    }

    List<Revision> page(ContractId contract, RecordSearch search, ZoneId zone) {
        return db.select(RecordRevisions.COLUMNS)
                .from(RECORD_HEAD)
                .join(RECORD_REVISION)
                .on(RECORD_REVISION.RECORD_ID.eq(RECORD_HEAD.ID))
                .and(RECORD_REVISION.NUMBER.eq(RECORD_HEAD.NUMBER))
                .where(found(contract, search, zone))
                .orderBy(RECORD_HEAD.STARTS_AT.desc(), RECORD_HEAD.ID)
                .limit(RecordSearch.PAGE_SIZE)
                .offset((search.page() - 1) * RecordSearch.PAGE_SIZE)
                .fetch(RecordRevisions::revision);
    }

    int count(ContractId contract, RecordSearch search, ZoneId zone) {
        return db.selectCount()
                .from(RECORD_HEAD)
                .where(found(contract, search, zone))
                .fetchSingle()
                .value1();
    }

    private static Condition found(ContractId contract, RecordSearch search, ZoneId zone) {
        Condition found = RECORD_HEAD.CONTRACT_ID.eq(contract.id());
        if (!search.withWithdrawn()) {
            found = found.and(RECORD_HEAD.WITHDRAWN.isFalse());
        }
        if (!search.service().isEmpty()) {
            found = found.and(RECORD_HEAD.SERVICE.eq(search.service()));
        }
        return found.and(ofKind(search)).and(withText(search.text())).and(inDays(search.days(), zone));
    }

    private static Condition ofKind(RecordSearch search) {
        return search.kind().map(RecordHeads::column).map(RECORD_HEAD.KIND::eq).orElse(DSL.noCondition());
    }

    private static Condition withText(String text) {
        if (text.isEmpty()) {
            return DSL.noCondition();
        }
        String small = text.toLowerCase(Locale.ROOT);
        return lower(RECORD_HEAD.FACT_ID)
                .contains(small)
                .or(lower(RECORD_HEAD.LABEL).contains(small));
    }

    private static Condition inDays(RecordSearch.Days days, ZoneId zone) {
        Condition from = days.first()
                .map(day -> RECORD_HEAD.ENDS_AT.ge(day.atStartOfDay(zone).toInstant()))
                .orElse(DSL.noCondition());
        Condition until = days.last()
                .map(day -> RECORD_HEAD.STARTS_AT.lt(
                        day.plusDays(1).atStartOfDay(zone).toInstant()))
                .orElse(DSL.noCondition());
        return from.and(until);
    }
}

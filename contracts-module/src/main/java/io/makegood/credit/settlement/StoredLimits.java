package io.makegood.credit.settlement;

import static io.makegood.db.Tables.APPROVAL_LIMIT;

import io.makegood.db.enums.ApprovalLimitRole;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class StoredLimits {
    private final DSLContext db;

    StoredLimits(DSLContext db) {
        this.db = db;
    }

    /** Every limit that was ever set, the newest of each role and currency last. */
    List<ApprovalLimit> history(OrganisationId organisation) {
        return db.select(
                        APPROVAL_LIMIT.ROLE,
                        APPROVAL_LIMIT.CURRENCY,
                        APPROVAL_LIMIT.AMOUNT,
                        APPROVAL_LIMIT.SET_AT,
                        APPROVAL_LIMIT.SET_BY)
                .from(APPROVAL_LIMIT)
                .where(APPROVAL_LIMIT.ORGANISATION_ID.eq(organisation.id()))
                .orderBy(APPROVAL_LIMIT.ROLE, APPROVAL_LIMIT.CURRENCY, APPROVAL_LIMIT.NUMBER)
                .fetch(StoredLimits::limit);
    }

    void add(OrganisationId organisation, ApprovalLimit limit) {
        ApprovalLimitRole role = ApprovalLimitRole.valueOf(limit.role().name());
        String currency = limit.currency().getCurrencyCode();
        int number = db.select(DSL.coalesce(DSL.max(APPROVAL_LIMIT.NUMBER), 0))
                .from(APPROVAL_LIMIT)
                .where(APPROVAL_LIMIT.ORGANISATION_ID.eq(organisation.id()))
                .and(APPROVAL_LIMIT.ROLE.eq(role))
                .and(APPROVAL_LIMIT.CURRENCY.eq(currency))
                .fetchSingle()
                .value1();
        db.insertInto(APPROVAL_LIMIT)
                .set(APPROVAL_LIMIT.ORGANISATION_ID, organisation.id())
                .set(APPROVAL_LIMIT.ROLE, role)
                .set(APPROVAL_LIMIT.CURRENCY, currency)
                .set(APPROVAL_LIMIT.NUMBER, number + 1)
                .set(APPROVAL_LIMIT.AMOUNT, limit.amount().orElse(null))
                .set(APPROVAL_LIMIT.SET_AT, limit.since())
                .set(APPROVAL_LIMIT.SET_BY, limit.by().id())
                .execute();
    }

    private static ApprovalLimit limit(Record row) {
        BigDecimal amount = row.get(APPROVAL_LIMIT.AMOUNT);
        return new ApprovalLimit(
                Role.valueOf(row.get(APPROVAL_LIMIT.ROLE).name()),
                Currency.getInstance(row.get(APPROVAL_LIMIT.CURRENCY)),
                Optional.ofNullable(amount),
                row.get(APPROVAL_LIMIT.SET_AT),
                new PersonId(row.get(APPROVAL_LIMIT.SET_BY)));
    }
}

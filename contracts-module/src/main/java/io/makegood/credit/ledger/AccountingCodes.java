package io.makegood.credit.ledger;

import static io.makegood.db.Tables.ACCOUNTING_CODE;

import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Under which numbers the accounting of an organisation knows the accounts of the books. */
@Repository
public class AccountingCodes {
    public static final int LONGEST = 40;

    private final DSLContext db;
    private final Clock clock;

    AccountingCodes(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** An account without a number is absent. */
    @Transactional(readOnly = true)
    public Map<Account, String> of(Actor actor) {
        Map<Account, String> codes = new EnumMap<>(Account.class);
        db.select(ACCOUNTING_CODE.ACCOUNT, ACCOUNTING_CODE.CODE)
                .from(ACCOUNTING_CODE)
                .where(ACCOUNTING_CODE.ORGANISATION_ID.eq(actor.organisation().id()))
                .orderBy(ACCOUNTING_CODE.NUMBER)
                .forEach(row -> codes.put(Account.valueOf(row.value1()), row.value2()));
        codes.values().removeIf(String::isEmpty);
        return codes;
    }

    /** Keeps what is new in them from now on; an empty number takes it away. */
    @Transactional
    public void set(Actor actor, Map<Account, String> codes) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE);
        Map<Account, String> before = of(actor);
        codes.forEach((account, code) -> {
            if (!code.strip().equals(before.getOrDefault(account, ""))) {
                add(actor, account, code.strip());
            }
        });
    }

    private void add(Actor actor, Account account, String code) {
        if (code.length() > LONGEST) {
            throw new IllegalArgumentException("The number of an account has " + LONGEST + " characters at most");
        }
        int number = db.select(DSL.coalesce(DSL.max(ACCOUNTING_CODE.NUMBER), 0))
                .from(ACCOUNTING_CODE)
                .where(ACCOUNTING_CODE.ORGANISATION_ID.eq(actor.organisation().id()))
                .and(ACCOUNTING_CODE.ACCOUNT.eq(account.name()))
                .fetchSingle()
                .value1();
        db.insertInto(ACCOUNTING_CODE)
                .set(ACCOUNTING_CODE.ORGANISATION_ID, actor.organisation().id())
                .set(ACCOUNTING_CODE.ACCOUNT, account.name())
                .set(ACCOUNTING_CODE.NUMBER, number + 1)
                .set(ACCOUNTING_CODE.CODE, code)
                .set(ACCOUNTING_CODE.SET_AT, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .set(ACCOUNTING_CODE.SET_BY, actor.person().id())
                .execute();
    }
}

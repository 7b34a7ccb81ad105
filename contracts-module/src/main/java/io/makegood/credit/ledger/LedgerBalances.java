package io.makegood.credit.ledger;

import static io.makegood.db.Tables.LEDGER_BALANCE;
import static org.jooq.impl.DSL.noCondition;

import io.makegood.contract.ContractId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the accounts hold now. An account moves by one conditional update: of many at a time none takes what is not there. */
@Repository
class LedgerBalances {
    /** Those of the column: a number bound with fewer digits would be cast to them. */
    private static final int PLACES = 12;

    private final DSLContext db;

    LedgerBalances(DSLContext db) {
        this.db = db;
    }

    /** Both sides; {@link Overdrawn} if a guarded account would hold less than nothing (more, if it is owed to the provider). */
    void move(ContractId contract, Transfer transfer) {
        BigDecimal amount = transfer.amount().setScale(PLACES, RoundingMode.HALF_UP);
        change(contract, transfer, transfer.debit(), amount.negate());
        change(contract, transfer, transfer.credit(), amount);
    }

    private void change(ContractId contract, Transfer transfer, Account account, BigDecimal by) {
        if (moved(contract, transfer, account, by)) {
            return;
        }
        open(contract, transfer, account);
        if (!moved(contract, transfer, account, by)) {
            throw new Overdrawn(account, transfer);
        }
    }

    private boolean moved(ContractId contract, Transfer transfer, Account account, BigDecimal by) {
        return db.update(LEDGER_BALANCE)
                        .set(LEDGER_BALANCE.BALANCE, LEDGER_BALANCE.BALANCE.plus(by))
                        .where(LEDGER_BALANCE.CONTRACT_ID.eq(contract.id()))
                        .and(LEDGER_BALANCE.ACCOUNT.eq(account.name()))
                        .and(LEDGER_BALANCE.SUBJECT.eq(transfer.subject()))
                        .and(LEDGER_BALANCE.UNIT.eq(transfer.unit()))
                        .and(holds(account, transfer, by))
                        .execute()
                == 1;
    }

    private void open(ContractId contract, Transfer transfer, Account account) {
        db.insertInto(LEDGER_BALANCE)
                .set(LEDGER_BALANCE.CONTRACT_ID, contract.id())
                .set(LEDGER_BALANCE.ACCOUNT, account.name())
                .set(LEDGER_BALANCE.SUBJECT, transfer.subject())
                .set(LEDGER_BALANCE.UNIT, transfer.unit())
                .set(LEDGER_BALANCE.BALANCE, BigDecimal.ZERO)
                .onDuplicateKeyIgnore()
                .execute();
    }

    private static Condition holds(Account account, Transfer transfer, BigDecimal by) {
        if (!account.isGuarded()) {
            return noCondition();
        }
        return transfer.subject().equals(Transfer.TO_PROVIDER)
                ? LEDGER_BALANCE.BALANCE.plus(by).le(BigDecimal.ZERO)
                : LEDGER_BALANCE.BALANCE.plus(by).ge(BigDecimal.ZERO);
    }

    BigDecimal of(ContractId contract, Account account, String subject, String unit) {
        return db.select(LEDGER_BALANCE.BALANCE)
                .from(LEDGER_BALANCE)
                .where(LEDGER_BALANCE.CONTRACT_ID.eq(contract.id()))
                .and(LEDGER_BALANCE.ACCOUNT.eq(account.name()))
                .and(LEDGER_BALANCE.SUBJECT.eq(subject))
                .and(LEDGER_BALANCE.UNIT.eq(unit))
                .fetchOptional(row -> row.value1())
                .orElse(BigDecimal.ZERO);
    }

    List<Balance> all(ContractId contract) {
        return db.select(LEDGER_BALANCE.ACCOUNT, LEDGER_BALANCE.SUBJECT, LEDGER_BALANCE.UNIT, LEDGER_BALANCE.BALANCE)
                .from(LEDGER_BALANCE)
                .where(LEDGER_BALANCE.CONTRACT_ID.eq(contract.id()))
                .fetch(row -> new Balance(Account.valueOf(row.value1()), row.value2(), row.value3(), row.value4()));
    }
}

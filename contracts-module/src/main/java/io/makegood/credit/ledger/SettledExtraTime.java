package io.makegood.credit.ledger;

import static io.makegood.db.Tables.LEDGER_BALANCE;
import static io.makegood.db.Tables.LEDGER_ENTRY;
import static io.makegood.db.Tables.LEDGER_TRANSFER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.makegood.contract.ContractId;
import io.makegood.contract.GrantedTime;
import io.makegood.credit.Amount;
import io.makegood.db.enums.LedgerTransferCredit;
import io.makegood.db.enums.LedgerTransferDebit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Extra usage time lengthens the term once it is settled so: what was booked on {@link Account#EXTENSION}. */
@Repository
class SettledExtraTime implements GrantedTime {
    private final DSLContext db;

    SettledExtraTime(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Grant> of(ContractId contract) {
        return db.select(LEDGER_ENTRY.BOOKED_AT, LEDGER_TRANSFER.AMOUNT, LEDGER_TRANSFER.CREDIT)
                .from(LEDGER_TRANSFER)
                .join(LEDGER_ENTRY)
                .on(LEDGER_ENTRY.ID.eq(LEDGER_TRANSFER.ENTRY_ID))
                .where(LEDGER_TRANSFER.CONTRACT_ID.eq(contract.id()))
                .and(LEDGER_TRANSFER.UNIT.eq(Amount.SECONDS))
                .and(LEDGER_TRANSFER
                        .CREDIT
                        .eq(LedgerTransferCredit.EXTENSION)
                        .or(LEDGER_TRANSFER.DEBIT.eq(LedgerTransferDebit.EXTENSION)))
                .orderBy(LEDGER_ENTRY.BOOKED_AT, LEDGER_ENTRY.ID, LEDGER_TRANSFER.LINE)
                .fetch(row -> new Grant(
                        row.value1(),
                        row.value3() == LedgerTransferCredit.EXTENSION
                                ? time(row.value2())
                                : time(row.value2()).negated()));
    }

    @Override
    public Field<BigDecimal> seconds(Field<UUID> contract) {
        return coalesce(
                field(select(sum(LEDGER_BALANCE.BALANCE))
                        .from(LEDGER_BALANCE)
                        .where(LEDGER_BALANCE.CONTRACT_ID.eq(contract))
                        .and(LEDGER_BALANCE.ACCOUNT.eq(Account.EXTENSION.name()))
                        .and(LEDGER_BALANCE.UNIT.eq(Amount.SECONDS))),
                inline(BigDecimal.ZERO));
    }

    private static Duration time(BigDecimal seconds) {
        return Duration.ofNanos(
                seconds.movePointRight(9).setScale(0, RoundingMode.DOWN).longValueExact());
    }
}

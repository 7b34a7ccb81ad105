package io.makegood.credit.ledger;

import static io.makegood.db.Tables.LEDGER_ENTRY;
import static io.makegood.db.Tables.LEDGER_TRANSFER;

import io.makegood.contract.ContractId;
import io.makegood.db.enums.LedgerEntryKind;
import io.makegood.db.enums.LedgerTransferCredit;
import io.makegood.db.enums.LedgerTransferDebit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class LedgerEntries {
    private final DSLContext db;

    LedgerEntries(DSLContext db) {
        this.db = db;
    }

    void add(Entry entry) {
        db.insertInto(LEDGER_ENTRY)
                .set(LEDGER_ENTRY.ID, entry.cause().id())
                .set(LEDGER_ENTRY.CONTRACT_ID, entry.contract().id())
                .set(
                        LEDGER_ENTRY.KIND,
                        LedgerEntryKind.valueOf(entry.cause().kind().name()))
                .set(LEDGER_ENTRY.STATEMENT_ID, entry.cause().statement())
                .set(LEDGER_ENTRY.BOOKED_ON, entry.day())
                .set(LEDGER_ENTRY.BOOKED_AT, entry.at())
                .execute();
        List<Query> transfers = new ArrayList<>();
        for (Transfer transfer : entry.transfers()) {
            transfers.add(insert(entry, transfers.size() + 1, transfer));
        }
        db.batch(transfers).execute();
    }

    private Query insert(Entry entry, int line, Transfer transfer) {
        return db.insertInto(LEDGER_TRANSFER)
                .set(LEDGER_TRANSFER.ENTRY_ID, entry.cause().id())
                .set(LEDGER_TRANSFER.LINE, line)
                .set(LEDGER_TRANSFER.CONTRACT_ID, entry.contract().id())
                .set(
                        LEDGER_TRANSFER.DEBIT,
                        LedgerTransferDebit.valueOf(transfer.debit().name()))
                .set(
                        LEDGER_TRANSFER.CREDIT,
                        LedgerTransferCredit.valueOf(transfer.credit().name()))
                .set(LEDGER_TRANSFER.SUBJECT, transfer.subject())
                .set(LEDGER_TRANSFER.UNIT, transfer.unit())
                .set(LEDGER_TRANSFER.AMOUNT, transfer.amount());
    }

    /** What was booked until a day, that day included, in the order of time. */
    List<Entry> until(ContractId contract, LocalDate day) {
        return entries(LEDGER_ENTRY.CONTRACT_ID.eq(contract.id()).and(LEDGER_ENTRY.BOOKED_ON.le(day)));
    }

    private List<Entry> entries(Condition which) {
        Map<UUID, List<Transfer>> transfers = new LinkedHashMap<>();
        Map<UUID, Record> heads = new LinkedHashMap<>();
        db.select(
                        LEDGER_ENTRY.ID,
                        LEDGER_ENTRY.CONTRACT_ID,
                        LEDGER_ENTRY.KIND,
                        LEDGER_ENTRY.STATEMENT_ID,
                        LEDGER_ENTRY.BOOKED_ON,
                        LEDGER_ENTRY.BOOKED_AT)
                .select(
                        LEDGER_TRANSFER.DEBIT,
                        LEDGER_TRANSFER.CREDIT,
                        LEDGER_TRANSFER.SUBJECT,
                        LEDGER_TRANSFER.UNIT,
                        LEDGER_TRANSFER.AMOUNT)
                .from(LEDGER_ENTRY)
                .leftJoin(LEDGER_TRANSFER)
                .on(LEDGER_TRANSFER.ENTRY_ID.eq(LEDGER_ENTRY.ID))
                .where(which)
                .orderBy(LEDGER_ENTRY.BOOKED_AT, LEDGER_ENTRY.ID, LEDGER_TRANSFER.LINE)
                .forEach(row -> {
                    heads.putIfAbsent(row.get(LEDGER_ENTRY.ID), row);
                    List<Transfer> of = transfers.computeIfAbsent(row.get(LEDGER_ENTRY.ID), id -> new ArrayList<>());
                    if (row.get(LEDGER_TRANSFER.DEBIT) != null) {
                        of.add(transfer(row));
                    }
                });
        return heads.entrySet().stream()
                .map(head -> entry(head.getValue(), transfers.getOrDefault(head.getKey(), List.of())))
                .toList();
    }

    private static Entry entry(Record row, List<Transfer> transfers) {
        return new Entry(
                new Entry.Cause(
                        row.get(LEDGER_ENTRY.ID),
                        Entry.Kind.valueOf(row.get(LEDGER_ENTRY.KIND).name()),
                        row.get(LEDGER_ENTRY.STATEMENT_ID)),
                new ContractId(row.get(LEDGER_ENTRY.CONTRACT_ID)),
                row.get(LEDGER_ENTRY.BOOKED_ON),
                row.get(LEDGER_ENTRY.BOOKED_AT),
                transfers);
    }

    private static Transfer transfer(Record row) {
        return new Transfer(
                Account.valueOf(row.get(LEDGER_TRANSFER.DEBIT).name()),
                Account.valueOf(row.get(LEDGER_TRANSFER.CREDIT).name()),
                row.get(LEDGER_TRANSFER.SUBJECT),
                row.get(LEDGER_TRANSFER.UNIT),
                Plain.of(row.get(LEDGER_TRANSFER.AMOUNT)));
    }
}

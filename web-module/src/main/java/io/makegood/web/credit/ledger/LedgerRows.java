package io.makegood.web.credit.ledger;

import java.util.List;

/** What the pages of the books show; every text is ready in the reader's language. */
final class LedgerRows {
    private LedgerRows() {}

    record BalanceRow(String unit, String account, String subject, String amount) {}

    record EntryRow(String day, String what, String statement, String url, List<TransferRow> transfers) {}

    record TransferRow(String debit, String credit, String amount) {}

    /** Four independent sums of a statement and a unit, and whether they are the same. */
    record StatementProof(String statement, String url, List<String> sums, boolean same) {}

    record StateProof(String state, String portions, String booked, boolean same) {}
}

package io.makegood.web.credit.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.makegood.contract.ContractId;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.ledger.Account;
import io.makegood.credit.ledger.AccountingCodes;
import io.makegood.credit.ledger.Entry;
import io.makegood.credit.ledger.Ledger;
import io.makegood.credit.ledger.Transfer;
import io.makegood.party.Actor;
import io.makegood.web.credit.Spreadsheets;
import io.makegood.web.credit.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The books as journal lines for accounting (CSV as RFC 4180, UTF-8 with a byte order mark): two lines for each transfer, one
 * debit and one credit, so that they balance whatever is filtered; accounts by the organisation's own numbers where it has any.
 */
@Component
class JournalFile {
    private static final List<String> COLUMNS =
            List.of("date", "entry", "document", "cause", "account", "name", "subject", "debit", "credit", "unit");

    private final Ledger ledger;
    private final AccountingCodes codes;
    private final IssuedStatements issued;
    private final Wording wording;

    JournalFile(Ledger ledger, AccountingCodes codes, IssuedStatements issued, Wording wording) {
        this.ledger = ledger;
        this.codes = codes;
        this.issued = issued;
        this.wording = wording;
    }

    byte[] of(Actor actor, ContractId contract, LocalDate until) {
        Map<Account, String> own = codes.of(actor);
        Map<UUID, Integer> numbers = new HashMap<>();
        issued.of(actor, contract)
                .rows()
                .forEach(row ->
                        numbers.put(row.statement().id().id(), row.statement().number()));
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> wording.say("ledger.csv." + column))
                    .toList());
            for (Entry entry : ledger.until(actor, contract, until)) {
                String document = wording.say(
                        "credit.statementNo",
                        Integer.toString(numbers.getOrDefault(entry.cause().statement(), 0)));
                for (Transfer transfer : entry.transfers()) {
                    csv.writeRecord(line(entry, document, transfer, own, true));
                    csv.writeRecord(line(entry, document, transfer, own, false));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be written", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> line(
            Entry entry, String document, Transfer transfer, Map<Account, String> own, boolean debit) {
        Account account = debit ? transfer.debit() : transfer.credit();
        String amount = transfer.amount().toPlainString();
        return List.of(
                entry.day().toString(),
                entry.cause().id().toString(),
                document,
                wording.say("ledger.kind." + entry.cause().kind().name()),
                Spreadsheets.safe(own.getOrDefault(account, account.name())),
                wording.say("ledger.account." + account.name()),
                Spreadsheets.safe(transfer.subject()),
                debit ? amount : "",
                debit ? "" : amount,
                Spreadsheets.safe(transfer.unit()));
    }
}

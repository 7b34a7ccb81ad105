package io.makegood.web.credit.ledger;

import io.makegood.contract.ContractId;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.StatementId;
import io.makegood.credit.ledger.Account;
import io.makegood.credit.ledger.Balance;
import io.makegood.credit.ledger.Entry;
import io.makegood.credit.ledger.Ledger;
import io.makegood.credit.ledger.Transfer;
import io.makegood.credit.settlement.Reconciled;
import io.makegood.credit.settlement.Reconciliation;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.credit.ExportedSums;
import io.makegood.web.credit.Wording;
import io.makegood.web.credit.ledger.LedgerRows.BalanceRow;
import io.makegood.web.credit.ledger.LedgerRows.EntryRow;
import io.makegood.web.credit.ledger.LedgerRows.StateProof;
import io.makegood.web.credit.ledger.LedgerRows.StatementProof;
import io.makegood.web.credit.ledger.LedgerRows.TransferRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the books. */
@Component
class LedgerPage {
    private final Ledger ledger;
    private final Reconciliation reconciliation;
    private final IssuedStatements issued;
    private final ExportedSums exported;
    private final Wording wording;

    LedgerPage(
            Ledger ledger,
            Reconciliation reconciliation,
            IssuedStatements issued,
            ExportedSums exported,
            Wording wording) {
        this.ledger = ledger;
        this.reconciliation = reconciliation;
        this.issued = issued;
        this.exported = exported;
        this.wording = wording;
    }

    void books(Actor actor, ContractId contract, LocalDate day, Model model) {
        Map<StatementId, Integer> numbers = new HashMap<>();
        issued.of(actor, contract)
                .rows()
                .forEach(
                        row -> numbers.put(row.statement().id(), row.statement().number()));
        model.addAttribute(
                "balances",
                ledger.balances(actor, contract, day).stream().map(this::row).toList());
        model.addAttribute(
                "entries",
                ledger.until(actor, contract, day).reversed().stream()
                        .map(entry -> row(contract, numbers, entry))
                        .toList());
        model.addAttribute("mayCode", actor.is(Role.FINANCE));
        model.addAttribute("day", day.toString());
        model.addAttribute("dayText", wording.date(day));
    }

    private BalanceRow row(Balance balance) {
        return new BalanceRow(
                label(balance.unit()),
                account(balance.account()),
                subject(balance.subject()),
                amount(balance.unit(), balance.amount()));
    }

    private EntryRow row(ContractId contract, Map<StatementId, Integer> numbers, Entry entry) {
        StatementId statement = new StatementId(entry.cause().statement());
        return new EntryRow(
                wording.date(entry.day()),
                wording.say("ledger.kind." + entry.cause().kind().name()),
                wording.say("credit.statementNo", numbers.getOrDefault(statement, 0)),
                "/contracts/" + contract + "/statements/" + statement + "/settlement",
                entry.transfers().stream().map(this::row).toList());
    }

    private TransferRow row(Transfer transfer) {
        return new TransferRow(
                account(transfer.debit()),
                account(transfer.credit()),
                amount(transfer.unit(), transfer.amount())
                        + (transfer.subject().equals(Transfer.TO_CUSTOMER) ? "" : " · " + subject(transfer.subject())));
    }

    void proof(Actor actor, ContractId contract, Model model) {
        Reconciled reconciled = reconciliation.of(actor, contract);
        List<StatementProof> statements = reconciled.statements().stream()
                .map(each -> proof(actor, contract, each))
                .toList();
        model.addAttribute("statements", statements);
        model.addAttribute(
                "states", reconciled.states().stream().map(this::proof).toList());
        model.addAttribute("booksAgree", reconciled.booksAgree());
        model.addAttribute("same", reconciled.isSame() && statements.stream().allMatch(StatementProof::same));
    }

    private StatementProof proof(Actor actor, ContractId contract, Reconciled.OfStatement each) {
        StatementId id = each.statement().id();
        BigDecimal file = exported.of(issued.open(actor, contract, id)).getOrDefault(each.unit(), BigDecimal.ZERO);
        return new StatementProof(
                wording.say("credit.statementNo", each.statement().number()),
                "/contracts/" + contract + "/statements/" + id,
                List.of(
                        amount(each.unit(), each.lines()),
                        amount(each.unit(), each.computed()),
                        amount(each.unit(), each.booked()),
                        amount(each.unit(), file)),
                each.isSame() && file.compareTo(each.lines()) == 0);
    }

    private StateProof proof(Reconciled.OfState each) {
        return new StateProof(
                wording.say("settlement.state." + each.state().name()),
                amount(each.unit(), each.portions()),
                amount(each.unit(), each.booked()),
                each.isSame());
    }

    private String account(Account account) {
        return wording.say("ledger.account." + account.name());
    }

    private String subject(String subject) {
        return subject.equals(Transfer.TO_CUSTOMER) || subject.equals(Transfer.TO_PROVIDER)
                ? wording.say("ledger.subject." + subject)
                : wording.say("ledger.subject.cap", subject);
    }

    private String label(String unit) {
        return unit.equals(io.makegood.credit.Amount.SECONDS) ? wording.say("credit.extraTime") : unit;
    }

    /** Time that runs back is written with its sign. */
    private String amount(String unit, BigDecimal amount) {
        if (amount.signum() < 0) {
            return "−" + amount(unit, amount.negate());
        }
        boolean money = unit.matches("[A-Z]{3}");
        return wording.unit(unit, money && amount.scale() < 2 ? amount.setScale(2) : amount);
    }
}

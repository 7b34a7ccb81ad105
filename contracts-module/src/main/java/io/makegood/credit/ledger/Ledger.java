package io.makegood.credit.ledger;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books entries in the transaction of their cause, and shows what was booked and what the accounts hold on a day. */
@Service
public class Ledger {
    private final Contracts contracts;
    private final LedgerEntries entries;
    private final LedgerBalances balances;

    Ledger(Contracts contracts, LedgerEntries entries, LedgerBalances balances) {
        this.contracts = contracts;
        this.entries = entries;
        this.balances = balances;
    }

    /** Books all of the entry or, with {@link Overdrawn}, none of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Entry entry) {
        entries.add(entry);
        entry.transfers().forEach(transfer -> balances.move(entry.contract(), transfer));
    }

    /** What is carried of a cap now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Balance> carried(ContractId contract) {
        return balances.all(contract).stream()
                .filter(balance -> balance.account() == Account.CARRIED)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Entry> until(Actor actor, ContractId contract, LocalDate day) {
        return entries.until(contracts.of(actor, contract).id(), day);
    }

    /** What the accounts held at the end of a day, counted from the transfers. */
    @Transactional(readOnly = true)
    public List<Balance> balances(Actor actor, ContractId contract, LocalDate day) {
        return Balances.of(until(actor, contract, day));
    }

    /** What the accounts hold now, as the running balances say; they must equal what the transfers add up to. */
    @Transactional(readOnly = true)
    public List<Balance> running(Actor actor, ContractId contract) {
        return Balances.sorted(balances.all(contracts.of(actor, contract).id()));
    }
}

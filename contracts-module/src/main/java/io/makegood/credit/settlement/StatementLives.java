package io.makegood.credit.settlement;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Statement;
import io.makegood.credit.StatementId;
import io.makegood.party.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where issued statements stand, as both parties see it. */
@Service
@Transactional(readOnly = true)
public class StatementLives {
    private final Contracts contracts;
    private final IssuedStatements issued;
    private final Portions portions;
    private final Acts acts;
    private final DocumentNumbers numbers;

    StatementLives(
            Contracts contracts, IssuedStatements issued, Portions portions, Acts acts, DocumentNumbers numbers) {
        this.contracts = contracts;
        this.issued = issued;
        this.portions = portions;
        this.acts = acts;
        this.numbers = numbers;
    }

    public Life of(Actor actor, ContractId contract, StatementId id) {
        Statement statement = issued.head(actor, contract, id);
        return new Life(
                statement,
                numbers.of(id.id()).orElseThrow(() -> new IllegalStateException("Statement " + id + " has no number")),
                portions.of(id),
                acts.of(id));
    }

    public Permission permission(Actor actor, Life life) {
        Contract contract = contracts.of(actor, life.statement().contract());
        return new Permission(contract, life);
    }

    /** The number of the credit note by which something was settled. */
    public Optional<Integer> creditNote(Act settlement) {
        return settlement.said().form().equals(Optional.of(Form.CREDIT_NOTE))
                ? numbers.of(settlement.id())
                : Optional.empty();
    }

    /** How the portions of all statements of a contract stand. */
    public List<StateSum> sums(Actor actor, ContractId contract) {
        return portions.sums(List.of(contracts.of(actor, contract).id()));
    }

    /** The same of all contracts of the actor's organisation. */
    public List<StateSum> sums(Actor actor) {
        return portions.sums(
                contracts.visibleTo(actor).stream().map(ContractRow::id).toList());
    }

    /** Whether an act of this identifier was done already, with which statement. */
    Optional<StatementId> statementOf(UUID act) {
        return acts.statementOf(act);
    }
}

package io.makegood.credit.settlement;

import static io.makegood.credit.settlement.PortionState.ACCEPTED;
import static io.makegood.credit.settlement.PortionState.APPROVED;
import static io.makegood.credit.settlement.PortionState.DISPUTED;
import static io.makegood.credit.settlement.PortionState.OPEN;
import static io.makegood.credit.settlement.PortionState.SETTLED;
import static io.makegood.credit.settlement.PortionState.VOID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.credit.CloudTerms;
import io.makegood.credit.Deal;
import io.makegood.credit.Statement;
import io.makegood.credit.ledger.Account;
import io.makegood.credit.ledger.Balance;
import io.makegood.credit.ledger.Ledger;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In January the cloud was down twice, 60 minutes each: one alone keeps 99.9 % (no), both owe 1,200.00 PLN. */
@DatabaseTest
class SettlementsTest {
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Settlements settlements;

    @Autowired
    StatementLives lives;

    @Autowired
    ApprovalLimits limits;

    @Autowired
    Ledger ledger;

    @Test
    void aCreditGoesFromIssueToCreditNoteAndTheBooksFollow() {
        Deal deal = deal();
        Statement statement = deal.issued(deal.customer(), "2026-01");
        assertThat(balances(deal)).contains(balance(Account.OPEN, "1200"), balance(Account.GRANTED, "-1200"));

        assertDone(act(deal.provider(), statement, new Command.Accept(Set.of())));
        assertThat(balances(deal)).contains(balance(Account.ACCEPTED, "1200")).hasSize(2);
        Actor second = deal.colleague(deal.provider());
        assertDone(act(second, statement, new Command.Approve()));
        assertThat(balances(deal)).contains(balance(Account.APPROVED, "1200")).hasSize(2);
        ActResult.Done settled = assertDone(act(deal.provider(), statement, new Command.Settle(Form.CREDIT_NOTE, "")));
        assertThat(balances(deal))
                .contains(balance(Account.CREDIT_NOTE, "1200"))
                .hasSize(2);

        Life life = lives.of(deal.customer(), deal.contract(), statement.id());
        assertThat(life.sums(SETTLED)).containsEntry("PLN", new BigDecimal("1200"));
        assertThat(lives.creditNote(life.act(settled.act()).orElseThrow())).contains(1);
        assertThat(ledger.running(deal.customer(), deal.contract())).isEqualTo(balances(deal));
    }

    @Test
    void whoMadeItReadyDoesNotApproveIt() {
        Deal deal = deal();
        Statement byProvider = deal.issued(deal.provider(), "2026-01");
        act(deal.customer(), byProvider, new Command.Accept(Set.of()));
        assertThat(act(deal.provider(), byProvider, new Command.Approve()))
                .isEqualTo(new ActResult.SecondPersonNeeded());

        Deal other = deal();
        Statement byCustomer = other.issued(other.customer(), "2026-01");
        act(other.provider(), byCustomer, new Command.Accept(Set.of()));
        assertThat(act(other.provider(), byCustomer, new Command.Approve()))
                .isEqualTo(new ActResult.SecondPersonNeeded());
        assertDone(act(other.colleague(other.provider()), byCustomer, new Command.Approve()));
    }

    @Test
    void aLimitStopsTheRoleAndABetterOneGoesOn() {
        Deal deal = deal();
        Statement statement = deal.issued(deal.customer(), "2026-01");
        act(deal.provider(), statement, new Command.Accept(Set.of()));
        Actor administrator = deal.as(deal.provider(), Role.ADMINISTRATOR);
        limits.set(administrator, Role.FINANCE, Currency.getInstance("PLN"), Optional.of(new BigDecimal("1199.99")));
        limits.set(administrator, Role.SIGNATORY, Currency.getInstance("PLN"), Optional.of(new BigDecimal("1200")));
        Actor second = deal.colleague(deal.provider());

        assertThat(act(second, statement, new Command.Approve()))
                .isInstanceOfSatisfying(ActResult.OverLimit.class, over -> assertThat(over.limit())
                        .isEqualByComparingTo("1199.99"));
        assertDone(act(deal.as(second, Role.SIGNATORY), statement, new Command.Approve()));
        assertThat(limits.of(administrator)).hasSize(2);
    }

    @Test
    void aDisputeOfOneIncidentLetsTheRestProceed() {
        Deal deal = Deal.under(beans, CloudTerms.terms())
                .down("INC-1", LocalDate.of(2026, 1, 10), 72)
                .down("INC-2", LocalDate.of(2026, 1, 11), 30);
        Statement statement = deal.issued(deal.customer(), "2026-01");

        assertThat(act(deal.provider(), statement, new Command.DisputeIncident("INC-2", "It was up")))
                .isEqualTo(new ActResult.IncidentChangesNothing());
        assertDone(act(
                deal.provider(), statement, new Command.DisputeIncident("INC-1", "Power failed in the whole city")));

        Life life = lives.of(deal.customer(), deal.contract(), statement.id());
        assertThat(life.sums(DISPUTED)).containsEntry("PLN", new BigDecimal("1200"));
        assertThat(balances(deal)).contains(balance(Account.CONTESTED, "1200"));
    }

    /** 192 minutes owe 3,000.00 PLN; without the 120 of INC-2 the other 72 owe 1,200.00, so 1,800.00 are contested. */
    @Test
    void aLineIsSplitIntoWhatIsContestedAndWhatIsNot() {
        Deal deal = Deal.under(beans, CloudTerms.inSteps())
                .down("INC-1", LocalDate.of(2026, 1, 10), 72)
                .down("INC-2", LocalDate.of(2026, 1, 11), 120);
        Statement statement = deal.issued(deal.customer(), "2026-01");
        UUID dispute = assertDone(act(deal.provider(), statement, new Command.DisputeIncident("INC-2", "It was up")))
                .act();
        assertDone(act(deal.provider(), statement, new Command.Accept(Set.of())));
        assertThat(balances(deal)).contains(balance(Account.ACCEPTED, "1200"), balance(Account.CONTESTED, "1800"));
        assertDone(act(deal.colleague(deal.provider()), statement, new Command.Approve()));
        assertDone(act(deal.provider(), statement, new Command.Settle(Form.CREDIT_NOTE, "")));
        assertDone(act(deal.customer(), statement, about(ActKind.GRANT, dispute)));

        Life life = lives.of(deal.customer(), deal.contract(), statement.id());
        assertThat(life.sums(SETTLED)).containsEntry("PLN", new BigDecimal("1200"));
        assertThat(life.sums(VOID)).containsEntry("PLN", new BigDecimal("1800"));
        assertThat(life.act(dispute).orElseThrow().portions())
                .as("the whole that was split, and its contested part")
                .containsExactly(1, 3);
        assertThat(balances(deal))
                .contains(balance(Account.CREDIT_NOTE, "1200"))
                .hasSize(2);
        assertThat(beans.getBean(Reconciliation.class)
                        .of(deal.customer(), deal.contract())
                        .isSame())
                .isTrue();
    }

    @Test
    void aDisputeIsAnsweredWithdrawnOrGranted() {
        Deal deal = deal();
        Statement statement = deal.issued(deal.customer(), "2026-01");
        UUID dispute = assertDone(act(
                        deal.provider(), statement, new Command.DisputePortions(Set.of(1), "The customer's own line")))
                .act();
        assertThatThrownBy(() -> act(deal.provider(), statement, about(ActKind.GRANT, dispute)))
                .isInstanceOf(NotPermitted.class);
        assertDone(act(deal.customer(), statement, about(ActKind.INSIST, dispute)));
        assertThat(states(deal, statement)).containsExactly(DISPUTED);
        assertDone(act(deal.provider(), statement, about(ActKind.WITHDRAW, dispute)));
        assertThat(states(deal, statement)).containsExactly(OPEN);
        UUID again = assertDone(act(deal.provider(), statement, new Command.DisputePortions(Set.of(1), "Still not")))
                .act();
        assertDone(act(deal.customer(), statement, about(ActKind.GRANT, again)));
        assertThat(states(deal, statement)).containsExactly(VOID);
        assertThat(balances(deal)).isEmpty();
    }

    @Test
    void aSettlementIsReversedAndAnApprovalRevoked() {
        Deal deal = deal();
        Statement statement = deal.issued(deal.customer(), "2026-01");
        act(deal.provider(), statement, new Command.Accept(Set.of()));
        act(deal.colleague(deal.provider()), statement, new Command.Approve());
        assertThat(act(deal.provider(), statement, new Command.Settle(Form.PAYMENT, " ")))
                .isEqualTo(new ActResult.ReferenceMissing());
        assertThat(act(deal.provider(), statement, new Command.Settle(Form.EXTENSION, "")))
                .isEqualTo(new ActResult.NothingToDo());
        UUID payment = assertDone(act(deal.provider(), statement, new Command.Settle(Form.PAYMENT, "TR-77")))
                .act();
        assertThat(balances(deal)).contains(balance(Account.PAYMENT, "1200"));

        assertDone(act(deal.provider(), statement, about(ActKind.REVERSE, payment)));
        assertThat(states(deal, statement)).containsExactly(APPROVED);
        assertDone(act(deal.provider(), statement, new Command.Revoke("Too early")));
        assertThat(states(deal, statement)).containsExactly(ACCEPTED);
        assertThat(balances(deal)).contains(balance(Account.ACCEPTED, "1200")).hasSize(2);
    }

    @Test
    void theSameCommandActsOnceAlsoEightTimesAtOnce() throws Exception {
        Deal deal = deal();
        Statement statement = deal.issued(deal.customer(), "2026-01");
        Order order = new Order(UUID.randomUUID(), deal.contract(), statement.id(), new Command.Accept(Set.of()));
        List<ActResult> results = eightTimes(() -> settlements.act(deal.provider(), order));

        assertThat(results).filteredOn(ActResult.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(new ActResult.AlreadyDone(order.id())::equals)
                .hasSize(7);
        assertThat(lives.of(deal.provider(), deal.contract(), statement.id()).acts())
                .hasSize(1);
        Order another = new Order(order.id(), deal.contract(), statement.id(), new Command.Approve());
        assertThatThrownBy(() -> settlements.act(deal.provider(), another)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofEightSettlementsAtOnceOneSettles() throws Exception {
        Deal deal = deal();
        Statement statement = deal.issued(deal.customer(), "2026-01");
        act(deal.provider(), statement, new Command.Accept(Set.of()));
        act(deal.colleague(deal.provider()), statement, new Command.Approve());
        List<ActResult> results =
                eightTimes(() -> act(deal.provider(), statement, new Command.Settle(Form.CREDIT_NOTE, "")));

        assertThat(results).filteredOn(ActResult.Done.class::isInstance).hasSize(1);
        assertThat(balances(deal))
                .contains(balance(Account.CREDIT_NOTE, "1200"))
                .hasSize(2);
    }

    @Test
    void numbersOfAnIssuerHaveNoGapsWhenEightIssueAtOnce() throws Exception {
        Deal first = deal();
        List<Deal> deals = IntStream.range(0, 8)
                .mapToObj(i -> first.another(CloudTerms.terms()))
                .toList();
        List<Callable<Object>> issues = IntStream.range(0, 16)
                .<Callable<Object>>mapToObj(i -> () -> deals.get(i / 2)
                        .of(io.makegood.credit.Statements.class)
                        .issue(
                                first.provider(),
                                deals.get(i / 2).contract(),
                                io.makegood.assess.Period.parse("2026-01")))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Object> issue : threads.invokeAll(issues)) {
                assertThat(issue.resultNow()).isNotNull();
            }
        }
        assertThat(deals.stream()
                        .map(deal -> deal.of(io.makegood.credit.IssuedStatements.class)
                                .of(first.provider(), deal.contract())
                                .rows()
                                .getFirst()
                                .statement()
                                .id())
                        .map(id ->
                                beans.getBean(DocumentNumbers.class).of(id.id()).orElseThrow()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void strangersFindNothing() {
        Deal deal = deal();
        Statement statement = deal.issued(deal.customer(), "2026-01");
        Actor stranger = deal().provider();
        assertThatThrownBy(() -> act(stranger, statement, new Command.Approve()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lives.of(stranger, deal.contract(), statement.id()))
                .isInstanceOf(NotFound.class);
    }

    private Deal deal() {
        return Deal.under(beans, CloudTerms.terms()).down("INC-1", LocalDate.of(2026, 1, 10), 72);
    }

    private ActResult act(Actor actor, Statement statement, Command command) {
        return settlements.act(actor, new Order(UUID.randomUUID(), statement.contract(), statement.id(), command));
    }

    private static Command about(ActKind kind, UUID act) {
        return new Command.About(kind, act, "We looked again");
    }

    private static ActResult.Done assertDone(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return (ActResult.Done) result;
    }

    private List<PortionState> states(Deal deal, Statement statement) {
        return lives.of(deal.provider(), deal.contract(), statement.id()).standing().stream()
                .map(Portion::state)
                .toList();
    }

    private List<Balance> balances(Deal deal) {
        return ledger.balances(deal.provider(), deal.contract(), ALWAYS);
    }

    private static Balance balance(Account account, String amount) {
        return new Balance(account, "TO_CUSTOMER", "PLN", new BigDecimal(amount));
    }

    private static <T> List<T> eightTimes(Callable<T> work) throws InterruptedException {
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            return eight.invokeAll(Collections.nCopies(8, work)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}

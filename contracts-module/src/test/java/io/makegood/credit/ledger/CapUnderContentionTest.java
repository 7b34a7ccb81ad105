package io.makegood.credit.ledger;

import static io.makegood.db.Tables.LEDGER_BALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractId;
import io.makegood.credit.CloudTerms;
import io.makegood.credit.Deal;
import io.makegood.testing.DatabaseTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 100.00 PLN are approved, and 480 settlements of 1.00 want them at the same time, without the lock of the contract: 100 get one.
 * {@code -Dmakegood.repeats=100} plays it a hundred times.
 */
@DatabaseTest
class CapUnderContentionTest {
    private static final int ATTEMPTS = 480;
    private static final int REPEATS = Integer.getInteger("makegood.repeats", 2);

    @Autowired
    ApplicationContext beans;

    @Autowired
    LedgerBalances balances;

    @Autowired
    DSLContext db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void nobodyTakesMoreThanIsThere() throws Exception {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            ContractId contract = approved();
            int settled = contended(() -> {
                balances.move(contract, transfer(Account.APPROVED, Account.PAYMENT, "1"));
                return true;
            });

            assertThat(settled).isEqualTo(100);
            assertThat(left(contract)).isEqualByComparingTo("0");
        }
    }

    /** Proves that the test can fail: who looks first and takes afterwards takes too much. */
    @Test
    void whoLooksFirstAndTakesAfterwardsTakesTooMuch() throws Exception {
        ContractId contract = approved();
        int settled = contended(() -> {
            BigDecimal left = left(contract);
            if (left.signum() <= 0) {
                return false;
            }
            db.update(LEDGER_BALANCE)
                    .set(LEDGER_BALANCE.BALANCE, left.subtract(BigDecimal.ONE))
                    .where(LEDGER_BALANCE.CONTRACT_ID.eq(contract.id()))
                    .and(LEDGER_BALANCE.ACCOUNT.eq(Account.APPROVED.name()))
                    .execute();
            return true;
        });

        assertThat(settled).isGreaterThan(100);
    }

    private ContractId approved() {
        ContractId contract = Deal.under(beans, CloudTerms.terms()).contract();
        transaction()
                .executeWithoutResult(
                        status -> balances.move(contract, transfer(Account.GRANTED, Account.APPROVED, "100")));
        transaction().executeWithoutResult(status -> {
            balances.move(contract, transfer(Account.APPROVED, Account.PAYMENT, "1"));
            balances.move(contract, transfer(Account.PAYMENT, Account.APPROVED, "1"));
        });
        return contract;
    }

    /** How many of the attempts succeed; one that the database gave up runs again, from outside. */
    private int contended(Callable<Boolean> attempt) throws InterruptedException {
        AtomicInteger succeeded = new AtomicInteger();
        List<Callable<Void>> attempts = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            attempts.add(() -> {
                if (tried(attempt)) {
                    succeeded.incrementAndGet();
                }
                return null;
            });
        }
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            for (Future<Void> each : eight.invokeAll(attempts)) {
                assertThat(each.state()).isEqualTo(Future.State.SUCCESS);
            }
        }
        return succeeded.get();
    }

    private boolean tried(Callable<Boolean> attempt) {
        while (true) {
            try {
                return Boolean.TRUE.equals(transaction().execute(status -> called(attempt)));
            } catch (Overdrawn nothingLeft) {
                return false;
            } catch (ConcurrencyFailureException again) {
                // The whole attempt runs again.
            }
        }
    }

    private static boolean called(Callable<Boolean> attempt) {
        try {
            return attempt.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private TransactionTemplate transaction() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return transaction;
    }

    private BigDecimal left(ContractId contract) {
        return balances.of(contract, Account.APPROVED, Transfer.TO_CUSTOMER, "PLN");
    }

    private static Transfer transfer(Account from, Account to, String amount) {
        return Transfer.owed(from, to, "PLN", new BigDecimal(amount));
    }
}

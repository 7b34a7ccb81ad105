package io.makegood.contract;

import io.makegood.audit.ChainId;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a contract: one READ COMMITTED transaction that begins by locking the contract's row. Where the database gives
 * up (deadlock, lock timeout) the whole of it runs again, from outside, at most five times; work inside a transaction
 * that is open already only takes the lock, and whoever opened that transaction repeats it.
 */
@Component
public class ContractWork {
    private static final int TRIES = 5;
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private final ContractHeads heads;
    private final TransactionTemplate transaction;

    ContractWork(ContractHeads heads, PlatformTransactionManager transactions) {
        this.heads = heads;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Runs the change under the contract's lock and hands it the chain to which it appends what it did. */
    public <T> T on(ContractId contract, Function<ChainId, T> change) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return change.apply(heads.lock(contract));
        }
        return repeated(contract, change);
    }

    private <T> T repeated(ContractId contract, Function<ChainId, T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(contract, change);
            } catch (ConcurrencyFailureException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(ContractId contract, Function<ChainId, T> change) {
        return transaction.execute(status -> change.apply(heads.lock(contract)));
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS * attempt));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to repeat a change", stop);
        }
    }
}

package io.makegood.record;

import io.makegood.record.ImportRun.GivenUp;
import io.makegood.record.ImportRun.Order;
import io.makegood.record.ImportStates.Attempt;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs imports in the background: two at a time on a node, and a few that wait. What is too much fails and may be tried again. */
@Component
class ImportWorkers implements DisposableBean {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 10;

    private final ImportRun run;
    private final ImportStates states;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("import-", 1).daemon().factory());

    ImportWorkers(ImportRun run, ImportStates states) {
        this.run = run;
        this.states = states;
    }

    /** Of those who want to start an import at the same time one does. */
    boolean start(Order order) {
        OptionalInt number = states.start(order.file().id(), order.rows().size());
        if (number.isEmpty()) {
            return false;
        }
        Attempt attempt = new Attempt(order.file().id(), number.getAsInt());
        try {
            threads.execute(() -> run(order, attempt));
        } catch (RejectedExecutionException tooMany) {
            states.fail(attempt);
        }
        return true;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private void run(Order order, Attempt attempt) {
        try {
            run.run(order, attempt);
        } catch (GivenUp cancelled) {
            states.fail(attempt);
        }
    }
}

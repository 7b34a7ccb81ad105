package io.makegood.credit.close;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The threads of this node that work runs off. To wake them once too often does no harm. */
@Component
class CloseWorkers implements DisposableBean {
    private static final int AT_ONCE = 2;

    private final CloseWork work;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(AT_ONCE),
            Thread.ofPlatform().name("close-", 1).daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    CloseWorkers(CloseWork work) {
        this.work = work;
    }

    void wake() {
        for (int thread = 0; thread < AT_ONCE; thread++) {
            threads.execute(work::drain);
        }
    }

    @Override
    public void destroy() {
        work.stop();
        threads.shutdownNow();
    }
}

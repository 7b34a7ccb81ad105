package io.makegood.web.credit.close;

import io.makegood.credit.close.CloseRuns;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works on what waits, also what a node left behind that was killed. */
@Component
class ClosingJob {
    private final CloseRuns runs;

    ClosingJob(CloseRuns runs) {
        this.runs = runs;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 30_000)
    void work() {
        runs.wake();
    }
}

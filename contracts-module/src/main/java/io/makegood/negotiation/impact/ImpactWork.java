package io.makegood.negotiation.impact;

import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.contract.TermsDocument;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Computes impacts in the background and keeps the last ones: the same terms and the same records are not played twice,
 * whoever asks. What takes longer than the patience goes on, and who asks again is told how far it has come.
 */
@Component
class ImpactWork implements DisposableBean {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;
    private static final int KEPT = 60;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("impact-", 1).daemon().factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());

    private final Map<Key, Job> jobs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Job> eldest) {
            return size() > KEPT;
        }
    };

    /** What is to be played on what; the instant is in whole hours, so that the same question is the same for an hour. */
    record Question(ContractId contract, List<YearMonth> months, Facts facts, Instant knownUntil) {}

    private record Key(ContractId contract, Sha256 before, Sha256 after, Sha256 facts, Instant knownUntil) {}

    private record Job(FutureTask<Impact> task, AtomicInteger done) {}

    Found of(Question question, Terms before, Terms after, Duration patience) {
        Key key = new Key(
                question.contract(),
                TermsDocument.of(before).hash(),
                TermsDocument.of(after).hash(),
                Sha256.of(FactsJson.canonical(question.facts())),
                question.knownUntil());
        Job job = job(key, question, before, after);
        try {
            return new Found.Ready(job.task().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException longer) {
            return new Found.Running(job.done().get(), 2 * question.months().size());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Found.Running(job.done().get(), 2 * question.months().size());
        } catch (ExecutionException failed) {
            forget(key);
            throw new IllegalStateException("The impact on contract " + question.contract() + " failed", failed);
        }
    }

    private synchronized void forget(Key key) {
        jobs.remove(key);
    }

    private Job job(Key key, Question question, Terms before, Terms after) {
        Job fresh;
        synchronized (this) {
            Job known = jobs.get(key);
            if (known != null) {
                return known;
            }
            AtomicInteger done = new AtomicInteger();
            Comparing comparing = new Comparing(question.months(), question.facts(), question.knownUntil(), done::set);
            fresh = new Job(new FutureTask<>(() -> comparing.of(before, after)), done);
            jobs.put(key, fresh);
        }
        threads.execute(fresh.task());
        return fresh;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}

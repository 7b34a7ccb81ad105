package io.makegood.benchmark.close;

import io.makegood.credit.close.CloseRun;
import io.makegood.credit.close.CloseRunId;
import io.makegood.credit.close.CloseRuns;
import io.makegood.credit.close.CloseScope;
import io.makegood.credit.close.StartResult;
import io.makegood.party.Actor;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes contracts with measurements in an empty MySQL database, closes April 2026 for all of them by the threads of one node, and says
 * how long that took and what heap it needed. Arguments: how many contracts, and how many measurements each has; the database is the one
 * that {@code MAKEGOOD_DB_URL} and its companions name, as for the server.
 */
final class CloseBenchmark {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final int MAKERS = 2;
    private static final long LOOKS_EVERY_MILLIS = 500;
    private static final long MEGABYTE = 1 << 20;

    private CloseBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        int contracts = Integer.parseInt(arguments[0]);
        int measurements = Integer.parseInt(arguments[1]);
        SpringApplication application = new SpringApplication(Closing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "spring.datasource.hikari.transaction-isolation",
                "TRANSACTION_READ_COMMITTED",
                "makegood.data",
                "target/close-benchmark"));
        try (ConfigurableApplicationContext context = application.run()) {
            Market market = new Market(context);
            Duration made = made(market, contracts, measurements);
            System.out.printf(
                    "made %,d contracts with %,d measurements in %d s%n",
                    contracts, (long) contracts * measurements, made.toSeconds());
            close(context.getBean(CloseRuns.class), market.provider(), contracts);
        }
    }

    private static Duration made(Market market, int contracts, int measurements) throws InterruptedException {
        long start = System.nanoTime();
        AtomicInteger done = new AtomicInteger();
        List<Callable<Integer>> makers = IntStream.range(0, contracts)
                .<Callable<Integer>>mapToObj(number -> () -> {
                    market.trade(number, measurements);
                    return done.incrementAndGet();
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(MAKERS)) {
            threads.invokeAll(makers).forEach(maker -> {
                if (maker.state() != java.util.concurrent.Future.State.SUCCESS) {
                    throw new IllegalStateException("A contract was not made", maker.exceptionNow());
                }
            });
        }
        return since(start);
    }

    private static void close(CloseRuns runs, Actor finance, int contracts) throws InterruptedException {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        if (!(runs.start(finance, new CloseScope.All(), APRIL) instanceof StartResult.Started started)) {
            throw new IllegalStateException("There is nothing to close");
        }
        Duration asked = since(start);
        runs.wake();
        CloseRun.Tally tally = watched(runs, finance, started.run());
        Duration took = since(start);
        long heap = heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "closed %,d contracts (%,d statements, %,d parked) in %.1f s, of which %.1f s to ask for it:"
                        + " %.0f contracts/s; heap at most %,d MB of %,d MB%n",
                tally.done(),
                tally.statements(),
                tally.parked(),
                took.toMillis() / 1_000.0,
                asked.toMillis() / 1_000.0,
                contracts * 1_000.0 / took.toMillis(),
                heap / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    private static CloseRun.Tally watched(CloseRuns runs, Actor finance, CloseRunId run) throws InterruptedException {
        CloseRun.Tally tally = runs.of(finance, run).tally();
        while (!tally.isOver()) {
            Thread.sleep(LOOKS_EVERY_MILLIS);
            tally = runs.of(finance, run).tally();
        }
        return tally;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

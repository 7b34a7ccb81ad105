package io.makegood.credit.close;

import io.makegood.testing.ContractsApplication;
import io.makegood.testing.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A process of its own that works off close runs in four threads, so that it can be killed as the operating system kills. */
final class Node implements AutoCloseable {
    private static final int THREADS = 4;
    private static final String READY = "ready to close";
    private static final long LONGEST_LIFE_MINUTES = 5;

    private final Process process;

    private Node(Process process) {
        this.process = process;
    }

    /** Starts it at that time of its clock; it works from {@link #go()} on. */
    static Node started(Map<String, Object> database, Instant now) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Duser.timezone=Europe/Warsaw",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                now.toString()));
        database.forEach((name, setting) -> command.add("--" + name + "=" + setting));
        try {
            return new Node(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    Node ready() {
        try {
            awaitReady();
            return this;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Node go() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            return this;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Kills it with its own pid as {@code kill -9} does, once that time is over, unless it has ended by itself. */
    boolean killedAfter(int millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    /** Waits for its end, which is a good one. */
    void finish() throws InterruptedException {
        if (!process.waitFor(LONGEST_LIFE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("A node did not end well");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitReady() throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(READY)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return;
            }
            said.add(line);
        }
        throw new IllegalStateException("A node did not start: " + String.join("\n", said));
    }

    /** The other process: the time of its clock, and the settings of the database. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        SpringApplication application = new SpringApplication(ContractsApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        List<String> settings = List.of(arguments).subList(1, arguments.length);
        try (ConfigurableApplicationContext context = application.run(settings.toArray(String[]::new));
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            context.getBean(TestClock.class).set(Instant.parse(arguments[0]));
            CloseWork work = context.getBean(CloseWork.class);
            System.out.println(READY);
            if (System.in.read() < 0) {
                throw new IllegalStateException("Nobody says go");
            }
            Callable<Integer> worker = work::drain;
            for (Future<Integer> drained : threads.invokeAll(Collections.nCopies(THREADS, worker))) {
                drained.get();
            }
        }
    }
}

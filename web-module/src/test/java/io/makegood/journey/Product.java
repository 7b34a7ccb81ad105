package io.makegood.journey;

import io.makegood.Makegood;
import io.makegood.party.TotpSecret;
import io.makegood.testing.TestClock;
import io.makegood.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The product as it is started by {@code ./makegood run}, once a JVM: on a port of its own, on an empty database of the
 * run's kind, with the demo. Its clock stands in November 2026, so that docs/demo.md says what is to be seen.
 */
final class Product {
    static final Instant NOW = Instant.parse("2026-11-10T09:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext context;
    private final Map<String, String[]> signIns = new HashMap<>();

    private Product(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(Makegood.class, Standing.class);
        settings.put("server.port", "0");
        settings.put("makegood.demo", "true");
        application.setLogStartupInfo(false);
        application.setAllowBeanDefinitionOverriding(true);
        context = application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
        read(Path.of(settings.get("makegood.data").toString(), "demo-sign-ins.txt"));
    }

    static Product started() {
        return Holder.PRODUCT;
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    String address(String name) {
        return line(name)[0];
    }

    String password(String name) {
        return line(name)[1];
    }

    /** The next code: time moves on by half a minute, because a code is good for one use. */
    synchronized String code(String name) {
        Instant now = context.getBean(TestClock.class).advance(STEP);
        return TotpSecret.parse(line(name)[3].replaceAll(".*secret=", "")).code(now);
    }

    private String[] line(String name) {
        String[] line = signIns.get(name);
        if (line == null) {
            throw new IllegalArgumentException("The demo has nobody called " + name);
        }
        return line;
    }

    private void read(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                signIns.put(line.replaceAll("@.*", ""), line.split(" ", -1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes the place of the clock bean. Not annotated as a configuration, so that no scan finds it. */
    static class Standing {
        @Bean
        TestClock clock() {
            TestClock clock = new TestClock();
            clock.set(NOW);
            return clock;
        }
    }

    private static final class Holder {
        private static final Product PRODUCT = new Product(new HashMap<>(TestDatabase.settings()));
    }
}

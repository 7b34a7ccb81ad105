package io.makegood.benchmark.close;

import io.makegood.evidence.ReadableText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The contracts module without pages, in the first days of May 2026: April is over, and nobody has stated it. */
@EnableAutoConfiguration
@ComponentScan("io.makegood")
class Closing {
    private static final Instant START = Instant.parse("2026-05-02T10:00:00Z");

    @Bean
    Clock clock() {
        Clock real = Clock.systemUTC();
        return Clock.offset(real, Duration.between(real.instant(), START));
    }

    @Bean
    ReadableText text() {
        return terms -> Map.of("en", terms.header().title());
    }
}

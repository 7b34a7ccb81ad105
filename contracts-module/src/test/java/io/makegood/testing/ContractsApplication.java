package io.makegood.testing;

import io.makegood.evidence.ReadableText;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The contracts module alone, without pages. Not annotated as a configuration, so that no other scan finds it. */
@EnableAutoConfiguration
@ComponentScan("io.makegood")
public class ContractsApplication {
    @Bean
    TestClock clock() {
        return new TestClock();
    }

    /** The pages that write terms out for readers are not here; the title has to do. */
    @Bean
    ReadableText text() {
        return terms -> Map.of("en", terms.header().title());
    }
}

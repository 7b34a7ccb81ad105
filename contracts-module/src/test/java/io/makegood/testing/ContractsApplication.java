package io.makegood.testing;

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
}

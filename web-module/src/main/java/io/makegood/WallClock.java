package io.makegood;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that reads the wall clock; everyone else is given the bean or an instant. */
@Configuration(proxyBeanMethods = false)
class WallClock {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

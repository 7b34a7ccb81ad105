package offence.contract;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

class AsksTheTime {
    /** A method reference is a question, too. */
    Supplier<Instant> now = Instant::now;

    Clock clock = Clock.systemUTC();
}

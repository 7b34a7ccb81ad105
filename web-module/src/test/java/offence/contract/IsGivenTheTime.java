package offence.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** No offender: the clock is handed in. */
class IsGivenTheTime {
    Instant now(Clock clock) {
        return clock.instant();
    }

    LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}

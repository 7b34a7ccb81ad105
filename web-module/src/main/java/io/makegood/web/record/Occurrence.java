package io.makegood.web.record;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a fact happened: a moment, a stretch that ended, or one that goes on. */
record Occurrence(Instant from, Optional<Instant> until, Course course) {

    enum Course {
        MOMENT,
        DAY,
        ENDED,
        OPEN
    }

    static Occurrence of(Fact fact, ZoneId zone) {
        return switch (fact) {
            case Fact.Outage it -> stretch(it.span());
            case Fact.Maintenance it -> stretch(it.span());
            case Fact.Deployment it -> stretch(it.span());
            case Fact.Count it -> stretch(it.span());
            case Fact.Charge it -> stretch(it.span());
            case Fact.EarlierResult it -> stretch(it.span());
            case Fact.Ticket it -> stretch(it.opened().at(), resolved(it));
            case Fact.Restore it -> stretch(it.requestedAt(), it.restoredAt());
            case Fact.BreachNotice it -> stretch(it.detectedAt(), it.notifiedAt());
            case Fact.Sample it -> moment(it.at());
            case Fact.Backup it -> moment(it.completedAt());
            case Fact.Delivery it -> moment(it.dueAt());
            case Fact.Claim it -> moment(it.receivedAt());
            case Fact.CarriedOver it -> moment(it.since());
            case Fact.Attestation it ->
                new Occurrence(it.on().atStartOfDay(zone).toInstant(), Optional.empty(), Course.DAY);
        };
    }

    /** How long what has ended took. */
    Optional<Duration> length() {
        return until.map(end -> Duration.between(from, end));
    }

    boolean isOpen() {
        return course == Course.OPEN;
    }

    boolean isZeroLength() {
        return until.filter(from::equals).isPresent();
    }

    /** The last act that resolved the ticket, unless it was reopened afterwards. */
    private static Optional<Instant> resolved(Fact.Ticket ticket) {
        Optional<Instant> resolved = Optional.empty();
        for (Fact.Act act : ticket.acts()) {
            switch (act.kind()) {
                case RESOLVED -> resolved = Optional.of(act.at());
                case REOPENED -> resolved = Optional.empty();
                case RESPONDED, WORKAROUND, RESTORED, CLOSED -> {}
            }
        }
        return resolved;
    }

    private static Occurrence stretch(Interval span) {
        return stretch(span.start(), span.isOpen() ? Optional.empty() : Optional.of(span.end()));
    }

    private static Occurrence stretch(Instant from, Optional<Instant> until) {
        return new Occurrence(from, until, until.isPresent() ? Course.ENDED : Course.OPEN);
    }

    private static Occurrence moment(Instant at) {
        return new Occurrence(at, Optional.empty(), Course.MOMENT);
    }
}

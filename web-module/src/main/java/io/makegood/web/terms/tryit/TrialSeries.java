package io.makegood.web.terms.tryit;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Promise;
import io.makegood.web.terms.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A window filled with samples, slots or backups so that one typed figure is what they show. */
final class TrialSeries {

    private static final BigDecimal PER_SLOT = BigDecimal.valueOf(100);

    private final Objective objective;
    private final Interval window;
    private final Reading reading;

    TrialSeries(Objective objective, Interval window, Reading reading) {
        this.objective = objective;
        this.window = window;
        this.reading = reading;
    }

    List<Fact> facts(Asked asked, TrialForm.Plain typed, Instant moment) {
        return switch (asked) {
            case SAMPLES -> samples(typed.values(), moment);
            case SLOTS -> slots(typed);
            case BACKUP_DAYS -> backupDays(typed.count());
            case BACKUP_GAP -> backups(length(typed.values()));
            case RETENTION -> List.of(backup(1, moment, Optional.of(moment.plus(length(typed.values())))));
            case DATA_LOSS ->
                List.of(
                        backup(1, moment.minus(length(typed.values())), Optional.empty()),
                        new Fact.Restore(
                                "restore-1",
                                objective.service(),
                                moment,
                                Optional.of(moment.plus(Duration.ofMinutes(1)))));
            case ATTESTATION -> List.of(attestation(typed.answer(), moment));
            default -> List.of();
        };
    }

    /** Each value stands for as many samples as it takes to reach the number that the promise asks for. */
    private List<Fact> samples(String values, Instant moment) {
        List<BigDecimal> typed = new ArrayList<>();
        for (String value : values.strip().split("[;\\s]+", -1)) {
            typed.add(reading.decimal("plain.values", value));
        }
        long times = (needed() + typed.size() - 1) / typed.size();
        List<Fact> samples = new ArrayList<>();
        for (long number = 0; number < TrialFacts.most(reading, "plain.values", times * typed.size()); number++) {
            samples.add(new Fact.Sample(
                    "sample-" + (number + 1), objective.service(), metric(), moment.plusSeconds(number), typed.get((int)
                            (number % typed.size()))));
        }
        return samples;
    }

    private long needed() {
        long needed = 1;
        for (Promise.Eligibility condition : objective.promise().eligibility()) {
            if (condition instanceof Promise.Eligibility.MinimumSamples samples
                    && samples.metric().equals(metric())) {
                needed = Math.max(needed, samples.count());
            }
        }
        return needed;
    }

    private String metric() {
        return switch (Asked.measured(objective)) {
            case Indicator.SampleStatistic it -> it.metric();
            case Indicator.SampleShare it -> it.metric();
            default -> "";
        };
    }

    /** So many slots from the beginning of the window, each with this share of failures; the others are idle. */
    private List<Fact> slots(TrialForm.Plain typed) {
        long bad = TrialFacts.most(reading, "plain.count", reading.whole("plain.count", typed.count(), 1, 1_000_000));
        BigDecimal failed = reading.decimal("plain.values", typed.values());
        List<Fact> counts = new ArrayList<>();
        for (int slot = 0; slot < bad; slot++) {
            Instant from = window.start().plus(slotLength().multipliedBy(slot));
            Interval span = new Interval(from, from.plus(slotLength()));
            counts.add(new Fact.Count("all-" + slot, objective.service(), counter(true), span, PER_SLOT));
            counts.add(new Fact.Count("failed-" + slot, objective.service(), counter(false), span, failed));
        }
        return counts;
    }

    private Duration slotLength() {
        BigDecimal seconds =
                switch (Asked.measured(objective)) {
                    case Indicator.MeanErrorRate it -> it.slot().amount();
                    case Indicator.SlotsWithin it -> it.slot().amount();
                    default -> BigDecimal.ONE;
                };
        return Duration.ofSeconds(seconds.longValue());
    }

    private String counter(boolean total) {
        return switch (Asked.measured(objective)) {
            case Indicator.MeanErrorRate it -> total ? it.total() : it.failed();
            case Indicator.SlotsWithin it -> total ? it.total() : it.failed();
            default -> "";
        };
    }

    /** The first days of the window are without a backup, every other one has one at its end. */
    private List<Fact> backupDays(String typed) {
        int without = reading.whole("plain.count", typed, 0, 400);
        List<Fact> backups = new ArrayList<>();
        Instant day = window.start().plus(Duration.ofHours(12)).plus(Duration.ofDays(without));
        for (int number = 1; day.isBefore(window.end()); number++) {
            backups.add(backup(number, day, Optional.empty()));
            day = day.plus(Duration.ofDays(1));
        }
        return backups;
    }

    private List<Fact> backups(Duration gap) {
        List<Fact> backups = new ArrayList<>();
        if (gap.compareTo(Duration.ofMinutes(10)) < 0) {
            reading.refuse("plain.values", "terms.problem.tooMany");
            return backups;
        }
        int number = 1;
        for (Instant at = window.start(); at.isBefore(window.end()); at = at.plus(gap)) {
            backups.add(backup(number, at, Optional.empty()));
            number++;
        }
        return backups;
    }

    private Fact backup(int number, Instant at, Optional<Instant> keptUntil) {
        return new Fact.Backup("backup-" + number, objective.service(), at, true, keptUntil);
    }

    private Fact attestation(String answer, Instant moment) {
        String subject = Asked.measured(objective) instanceof Indicator.Attested it ? it.subject() : "";
        return new Fact.Attestation(
                "attestation-1",
                objective.service(),
                subject,
                LocalDate.ofInstant(moment, ZoneOffset.UTC),
                answer.equals("yes"));
    }

    private Duration length(String typed) {
        return Duration.ofMillis(reading.duration("plain.values", typed)
                .amount()
                .movePointRight(3)
                .longValue());
    }
}

package io.makegood.measure.indicator;

import io.makegood.measure.Interval;
import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.Measured.Times;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Buckets;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Indicator.BackupGap.Edges;
import io.makegood.terms.measurement.Window.Span;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often data was saved, how long it was kept and how much of it a restore could not bring back. */
final class BackupGauge implements Gauge {

    private final Indicator indicator;
    private final Scene scene;
    /** Successful ones in the order of time. */
    private final List<Fact.Backup> backups = new ArrayList<>();

    BackupGauge(Indicator indicator, Scene scene) {
        this.indicator = indicator;
        this.scene = scene;
        for (Fact.Backup backup : scene.facts.of(Fact.Backup.class)) {
            if (backup.successful()) {
                backups.add(backup);
            }
        }
        backups.sort(Comparator.comparing(Fact.Backup::completedAt).thenComparing(Fact.Backup::id));
    }

    @Override
    public List<Measured> read(Frame frame) {
        if (indicator instanceof Indicator.DaysWithoutBackup) {
            Level days = new Level(Fraction.of(daysWithout(frame)), Unit.NUMBER);
            return List.of(scene.measured(frame, Optional.of(days), Times.NONE, List.of(), List.of()));
        }
        List<Stretch> stretches =
                switch (indicator) {
                    case Indicator.BackupGap gap -> gaps(frame, gap.edges() == Edges.WITH_WINDOW_EDGES);
                    case Indicator.BackupRetention retention -> kept(frame);
                    default -> losses(frame);
                };
        return List.of(scene.measured(frame, extreme(stretches), Times.NONE, stretches, List.of()));
    }

    /** The longest stretch, for retention the shortest. */
    private Optional<Level> extreme(List<Stretch> stretches) {
        Optional<Level> extreme = Optional.empty();
        boolean shortest = indicator instanceof Indicator.BackupRetention;
        for (Stretch stretch : stretches) {
            Level length = seconds(stretch.span());
            if (extreme.isEmpty() || (length.value().compareTo(extreme.get().value()) < 0) == shortest) {
                extreme = Optional.of(length);
            }
        }
        return extreme;
    }

    /** The gaps that end in the window, each under the name of the backup before it (or the one that ended it). */
    private List<Stretch> gaps(Frame frame, boolean withEdges) {
        List<Stretch> gaps = new ArrayList<>();
        Instant end = Nanos.instant(Math.min(frame.until(), Math.max(frame.from(), scene.knownUntil)));
        Interval covered = frame.covered();
        Instant last = covered.start();
        String name = "";
        int before = Math.max(0, completedBefore(covered.start()) - 1);
        for (Fact.Backup backup : backups.subList(before, Math.max(before, completedBefore(covered.end())))) {
            Instant at = backup.completedAt();
            if (covered.contains(at) && (withEdges || !name.isEmpty())) {
                gaps.add(stretch(name.isEmpty() ? backup.id() : name, last, at));
            }
            if (at.isBefore(end)) {
                last = at;
                name = backup.id();
            }
        }
        if (withEdges) {
            gaps.add(stretch(name, last, end));
        }
        return gaps;
    }

    private long daysWithout(Frame frame) {
        Buckets days = new Buckets(Span.DAY, scene.zone);
        long end = Math.min(frame.until(), scene.knownUntil);
        long without = 0;
        int next = completedBefore(Nanos.instant(frame.from()));
        for (long day = frame.from(); day < end; day = days.endOf(day)) {
            long dayEnd = Math.min(days.endOf(day), frame.until());
            while (next < backups.size() && completed(next) < day) {
                next++;
            }
            boolean saved = next < backups.size() && completed(next) < dayEnd;
            without += saved || dayEnd > end ? 0 : 1;
        }
        return without;
    }

    private long completed(int backup) {
        return Nanos.of(backups.get(backup).completedAt());
    }

    /** How long the backups were kept that ceased to be kept in the window. */
    private List<Stretch> kept(Frame frame) {
        List<Stretch> kept = new ArrayList<>();
        for (Fact.Backup backup : backups) {
            backup.keptUntil()
                    .filter(until -> frame.covers(Nanos.of(until)) && !until.isBefore(backup.completedAt()))
                    .ifPresent(until -> kept.add(stretch(backup.id(), backup.completedAt(), until)));
        }
        return kept;
    }

    /** From the last successful backup (or the beginning of the contract) to each request of the window. */
    private List<Stretch> losses(Frame frame) {
        List<Stretch> losses = new ArrayList<>();
        for (Fact.Restore restore : scene.facts.of(Fact.Restore.class)) {
            Instant requested = restore.requestedAt();
            if (frame.covers(Nanos.of(requested))) {
                losses.add(stretch(restore.id(), lastBefore(requested), requested));
            }
        }
        return losses;
    }

    /** When the last backup up to a moment was completed; the beginning of the contract if there is none. */
    private Instant lastBefore(Instant requested) {
        int upTo = completedBefore(requested.plusNanos(1));
        return upTo == 0
                ? scene.windows.binding().start()
                : backups.get(upTo - 1).completedAt();
    }

    /** How many backups were completed before a moment. */
    private int completedBefore(Instant moment) {
        int low = 0;
        int high = backups.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (backups.get(middle).completedAt().isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Stretch stretch(String fact, Instant from, Instant to) {
        Interval span = new Interval(from, to);
        return new Stretch(fact, span, Optional.empty(), Map.of(Figure.LENGTH, seconds(span)));
    }

    private static Level seconds(Interval span) {
        return new Level(Nanos.seconds(Nanos.of(span.end()) - Nanos.of(span.start())), Unit.SECONDS);
    }
}

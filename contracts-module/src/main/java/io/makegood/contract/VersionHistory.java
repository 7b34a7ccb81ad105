package io.makegood.contract;

import io.makegood.party.NotFound;
import io.makegood.terms.Header.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All versions of a contract, the first one first, and the extra usage time that was granted. On a day the version rules that
 * was agreed last among those effective; granted time lengthens a term that has an end.
 */
public record VersionHistory(List<Version> all, List<GrantedTime.Grant> granted) {
    public VersionHistory {
        all = all.stream().sorted(Comparator.comparingInt(Version::number)).toList();
        granted = List.copyOf(granted);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Version> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public Version numbered(int number) {
        return all.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version " + number));
    }

    public Optional<Version> onOffer() {
        return all.stream()
                .filter(version -> version.state() == VersionState.OFFERED)
                .findFirst();
    }

    /** The version that rules on this day of the contract's zone; none before the first and after the end of the term. */
    public Optional<Version> inForce(LocalDate date) {
        return ruling(all, date).filter(version -> !endedBy(version, date, Instant.MAX));
    }

    /** As {@link #inForce(LocalDate)}, looked at with what had been agreed by an instant. */
    public Optional<Version> inForce(LocalDate date, Instant knownAt) {
        List<Version> known = all.stream()
                .filter(version -> !version.progress().since().isAfter(knownAt))
                .toList();
        return ruling(known, date).filter(version -> !endedBy(version, date, knownAt));
    }

    /** When the term of a version ends, with the time granted so far; empty if it is indefinite. */
    public Optional<Instant> end(Version version) {
        return end(version, Instant.MAX);
    }

    /** The time by which the end of a version's term was moved so far; zero also for an indefinite term. */
    public Duration lengthened(Version version) {
        return version.terms().header().term() instanceof Term.Fixed ? grantedBy(Instant.MAX) : Duration.ZERO;
    }

    public Standing standing(Version version, LocalDate date) {
        return switch (version.state()) {
            case OFFERED -> Standing.OFFERED;
            case DECLINED -> Standing.DECLINED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case AGREED -> bond(version, date);
        };
    }

    /** The day it is in the zone of the newest version. */
    public LocalDate today(Instant now) {
        ZoneId zone = latest().map(version -> version.terms().header().setting().zone())
                .orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(now, zone);
    }

    private Standing bond(Version version, LocalDate date) {
        boolean replaced = all.stream()
                .anyMatch(later -> later.agreed() && later.number() > version.number() && begun(later, date));
        if (replaced) {
            return Standing.SUPERSEDED;
        }
        if (!begun(version, date)) {
            return Standing.AGREED;
        }
        return endedBy(version, date, Instant.MAX) ? Standing.ENDED : Standing.IN_FORCE;
    }

    private static Optional<Version> ruling(List<Version> versions, LocalDate date) {
        return versions.stream()
                .filter(version -> version.agreed() && begun(version, date))
                .max(Comparator.comparingInt(Version::number));
    }

    private static boolean begun(Version version, LocalDate date) {
        return !version.effectiveFrom().isAfter(date);
    }

    /** A day whose first moment lies before the end is still ruled. */
    private boolean endedBy(Version version, LocalDate date, Instant knownAt) {
        Instant begins = date.atStartOfDay(zone(version)).toInstant();
        return end(version, knownAt).filter(end -> !begins.isBefore(end)).isPresent();
    }

    private Optional<Instant> end(Version version, Instant knownAt) {
        return version.terms().header().term() instanceof Term.Fixed fixed
                ? Optional.of(
                        fixed.until().atStartOfDay(zone(version)).toInstant().plus(grantedBy(knownAt)))
                : Optional.empty();
    }

    private Duration grantedBy(Instant knownAt) {
        return granted.stream()
                .filter(grant -> !grant.at().isAfter(knownAt))
                .map(GrantedTime.Grant::time)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static ZoneId zone(Version version) {
        return version.terms().header().setting().zone();
    }
}

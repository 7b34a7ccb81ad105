package io.makegood.credit;

import io.makegood.contract.Version;
import io.makegood.measure.Interval;
import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One version of the terms, the days on which it rules, and what holds for a window in which it is replaced. The first
 * version rules from {@link #BEGINNING}: a window may begin before the contract, and its terms say on which day they do.
 * {@code until} is not inside, and is {@link #OPEN} as long as no later version is agreed.
 */
public record Ruling(Version version, LocalDate from, LocalDate until, Header.Amendments amendments) {

    public static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);

    /** The end of what is not replaced: a day that both databases can store. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Terms terms() {
        return version.terms();
    }

    /** The stretch in which the version is in force, by midnight in its zone. */
    public Interval inForce() {
        return span(terms(), from, until);
    }

    /** The stretch from a day to the beginning of another, or for ever if that is {@link #OPEN}, in the zone of the terms. */
    public static Interval span(Terms terms, LocalDate from, LocalDate until) {
        ZoneId zone = terms.header().setting().zone();
        return new Interval(
                from.atStartOfDay(zone).toInstant(),
                until.equals(OPEN) ? Interval.OPEN : until.atStartOfDay(zone).toInstant());
    }

    boolean touches(LocalDate first, LocalDate end) {
        return from.isBefore(end) && first.isBefore(until);
    }

    /**
     * The agreed versions in the order in which they rule. A later version ends the earlier ones on its first day; what
     * an amendment does to the windows it cuts, the later version says.
     */
    static List<Ruling> inOrder(List<Version> agreed) {
        List<Version> byNumber =
                agreed.stream().sorted(Comparator.comparingInt(Version::number)).toList();
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < byNumber.size(); i++) {
            Version version = byNumber.get(i);
            LocalDate until = byNumber.subList(i + 1, byNumber.size()).stream()
                    .map(Version::effectiveFrom)
                    .reduce(OPEN, (a, b) -> a.isBefore(b) ? a : b);
            LocalDate from = rulings.isEmpty() ? BEGINNING : version.effectiveFrom();
            if (version.effectiveFrom().isBefore(until)) {
                Header.Amendments amendments =
                        byNumber.getLast().terms().header().amendments();
                rulings.add(new Ruling(version, from, until, amendments));
            }
        }
        rulings.sort(Comparator.comparing(Ruling::from));
        return List.copyOf(rulings);
    }
}

package io.makegood.measure.counting;

import static java.util.stream.Collectors.groupingBy;

import io.makegood.measure.Level;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.counting.CountingRules.Length;
import io.makegood.measure.counting.CountingRules.OutsideTime;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.TimeSet;
import io.makegood.measure.time.Timeline;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the downtime of an objective in the order of the terms: cause filter, start rule, union with join gap, minimum
 * length, clip to the window, granularity, weight. The steps before the clip are done once for all windows.
 */
public final class OutageCounting {

    private final Counting counting;
    private final ExcludedTime excluded;
    private final MinimumTest minimum;
    private final Amounts amounts;
    private final Timeline<Remark> remarks;
    private final Map<String, List<Remark>> remarksByFact;
    private final Timeline<Candidate> candidates;
    private final Map<Asked, Counted> accounts = new HashMap<>();

    public OutageCounting(Counting counting, ExcludedTime excluded, Facts facts, long knownUntil) {
        this.counting = counting;
        this.excluded = excluded;
        this.minimum = new MinimumTest(counting.minimum(), excluded.rules());
        this.amounts = new Amounts(counting);
        Downs downs = new Downs(counting, excluded, facts, knownUntil);
        this.remarks = Remark.timeline(downs.remarks);
        this.remarksByFact =
                downs.remarks.isEmpty() ? Map.of() : downs.remarks.stream().collect(groupingBy(Remark::fact));
        List<Candidate> found = new ArrayList<>();
        for (Joined outage : Joined.of(downs.counted, counting.joining())) {
            TimeSet remaining = outage.down().minus(excluded.all());
            found.add(new Candidate(outage, remaining, minimum.longEnough(outage.down(), remaining, excluded.all())));
        }
        this.candidates =
                new Timeline<>(found, candidate -> candidate.outage.start(), candidate -> candidate.outage.end());
    }

    /** An outage, what exclusions leave of it, and what of that is long enough as a whole. */
    private record Candidate(Joined outage, TimeSet remaining, TimeSet kept) {}

    /** Each outage that counts by itself, as far as the terms bind; the minimum length is tested on the whole. */
    public List<CountedOutage> whole(long bindingFrom, long bindingUntil) {
        List<CountedOutage> whole = new ArrayList<>();
        for (Candidate candidate : candidates.all()) {
            TimeSet kept = candidate.kept.clip(bindingFrom, bindingUntil);
            if (!kept.isEmpty()) {
                whole.add(new CountedOutage(candidate.outage, kept));
            }
        }
        return whole;
    }

    /** The outages cut to a window and to the open time of the base. */
    public List<CountedOutage> clipped(Frame frame, TimeSet open) {
        List<CountedOutage> clipped = new ArrayList<>();
        for (Candidate candidate : candidates.touching(frame.from(), frame.until())) {
            TimeSet time = kept(candidate, frame, open);
            if (!time.isEmpty()) {
                clipped.add(new CountedOutage(candidate.outage, time));
            }
        }
        return clipped;
    }

    private TimeSet kept(Candidate candidate, Frame frame, TimeSet open) {
        if (!minimum.isAfterClipping()) {
            return within(candidate.kept, frame, open);
        }
        return minimum.longEnough(
                within(candidate.outage.down(), frame, open), within(candidate.remaining, frame, open), excluded.all());
    }

    private static TimeSet within(TimeSet time, Frame frame, TimeSet open) {
        return time.clip(frame.from(), frame.until()).intersect(open);
    }

    /** Seconds of some outages after granularity and weight. */
    public Fraction seconds(List<CountedOutage> outages, long anchor, TimeSet slotted) {
        return amounts.seconds(outages, new Amounts.Grid(anchor, slotted));
    }

    private record Asked(Frame frame, Base base) {}

    /** Everything about a window, worked out once. */
    public Counted in(Frame frame, Base base) {
        return accounts.computeIfAbsent(new Asked(frame, base), asked -> counted(frame, base));
    }

    private Counted counted(Frame frame, Base base) {
        List<CountedOutage> outages = clipped(frame, base.open());
        Account account = new Account(frame, counting.weight(), excluded.rules());
        for (CountedOutage outage : outages) {
            account.counted(outage);
            account.outside(outage);
            if (!amounts.isExact()) {
                account.rounded(outage, seconds(List.of(outage), frame.start(), base.slotted()));
            }
        }
        explainLeftOut(frame, base, account);
        Fraction seconds = seconds(outages, frame.start(), base.slotted());
        return new Counted(outages, seconds, account.stretches(), account.leftOut());
    }

    /** One outage by itself, whole, in the account of the window to which it belongs. */
    public Counted alone(CountedOutage outage, Frame frame) {
        Account account = new Account(
                new Frame(outage.start(), outage.end(), outage.start(), outage.end()),
                counting.weight(),
                excluded.rules());
        account.counted(outage);
        Fraction seconds = seconds(List.of(outage), frame.start(), TimeSet.ALWAYS);
        account.rounded(outage, seconds);
        for (Down part : outage.outage().parts()) {
            excluded.addExcludedOf(part, account.leftOut(), part.start(), part.end());
            for (Remark remark : remarksByFact.getOrDefault(part.fact(), List.of())) {
                remark.addTo(account.leftOut(), remark.time().start(0), part.end());
            }
        }
        return new Counted(List.of(outage), seconds, account.stretches(), account.leftOut());
    }

    private void explainLeftOut(Frame frame, Base base, Account account) {
        for (Remark remark : remarks.touching(frame.from(), frame.until())) {
            remark.addTo(account.leftOut(), frame.from(), frame.until());
        }
        excluded.addTo(account.leftOut(), frame.from(), frame.until());
        for (Candidate candidate : candidates.touching(frame.from(), frame.until())) {
            explain(candidate, frame, base, account);
        }
    }

    private void explain(Candidate candidate, Frame frame, Base base, Account account) {
        for (Down part : candidate.outage.parts()) {
            excluded.addExcludedOf(part, account.leftOut(), frame.from(), frame.until());
        }
        TimeSet closed = candidate.remaining.minus(base.open());
        account.leftOut(candidate.outage, closed, new OutsideTime(base.outside()), Map.of());
        TimeSet tooShort = candidate.remaining.minus(closed).minus(kept(candidate, frame, base.open()));
        if (!tooShort.isEmpty()) {
            account.leftOut(candidate.outage, tooShort, new Length(false), lengths(candidate, frame, base));
        }
    }

    private Map<Figure, Level> lengths(Candidate candidate, Frame frame, Base base) {
        long tested = minimum.isAfterClipping()
                ? minimum.tested(
                        within(candidate.outage.down(), frame, base.open()),
                        within(candidate.remaining, frame, base.open()))
                : minimum.tested(candidate.outage.down(), candidate.remaining);
        return Map.of(Figure.LENGTH, Remark.seconds(tested), Figure.MINIMUM, Remark.seconds(minimum.length()));
    }
}

package io.makegood.measure.counting;

import io.makegood.measure.Level;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.counting.CountingRules.AskedTime;
import io.makegood.measure.counting.CountingRules.Ruling;
import io.makegood.measure.counting.ExcludedTime.Reading;
import io.makegood.measure.time.Buckets;
import io.makegood.measure.time.Calendars;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.Pauses;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Exclusion.Notice;
import io.makegood.terms.measurement.Exclusion.Overlap;
import io.makegood.terms.measurement.Exclusion.Quota;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of one exclusion, asked source by source in the order of time. */
final class ExclusionTest {

    private final Exclusion exclusion;
    private final Calendars calendars;
    private final ZoneId zone;
    private final Optional<QuotaBook> quota;
    private final CountingRules rules;

    ExclusionTest(Exclusion exclusion, Reading reading) {
        this.exclusion = exclusion;
        this.calendars = reading.calendars();
        this.zone = reading.zone();
        this.rules = reading.rules();
        this.quota = exclusion.quota() instanceof Quota.AtMost limit
                ? Optional.of(new QuotaBook(Nanos.length(limit.time()), new Buckets(limit.per(), reading.zone())))
                : Optional.empty();
    }

    boolean speaksOf(Source source) {
        return exclusion.ground() == source.ground();
    }

    /** The part of the asked time that is excluded; every decision leaves a remark. */
    TimeSet excluded(Source source, TimeSet asked, TimeSet providerFault, List<Remark> remarks) {
        Map<Figure, Level> figures = new EnumMap<>(Figure.class);
        boolean notice = noticeIsEnough(source, figures);
        Asking asking = new Asking(source, Map.copyOf(figures), remarks);
        if (!notice) {
            return decided(asking, asked, new AskedTime(false, true, false, true));
        }
        TimeSet inHours = inAgreedHours(asked);
        TimeSet fault =
                exclusion.overlap() == Overlap.PROVIDER_FAULT_WINS ? inHours.intersect(providerFault) : TimeSet.NONE;
        return decided(asking, asked.minus(inHours), new AskedTime(true, false, false, true))
                .union(decided(asking, fault, new AskedTime(true, true, true, true)))
                .union(decided(asking, inHours.minus(fault), new AskedTime(true, true, false, true)));
    }

    private record Asking(Source source, Map<Figure, Level> figures, List<Remark> remarks) {}

    /** What the rules let be excluded of time that is alike in all conditions; the quota is asked last. */
    private TimeSet decided(Asking asking, TimeSet time, AskedTime question) {
        if (time.isEmpty()) {
            return TimeSet.NONE;
        }
        Ruling ruling = rules.on(question);
        if (ruling.excludes() && quota.isPresent()) {
            return withinQuota(asking, time, question, quota.get());
        }
        asking.remarks().add(remark(asking, time, ruling, asking.figures()));
        return ruling.excludes() ? time : TimeSet.NONE;
    }

    private boolean noticeIsEnough(Source source, Map<Figure, Level> figures) {
        if (!(exclusion.notice() instanceof Notice.InAdvance advance)) {
            return true;
        }
        long required = Nanos.length(advance.lead());
        figures.put(Figure.REQUIRED, Remark.seconds(required));
        if (source.announced().isEmpty()) {
            return required == 0;
        }
        long announced = Math.min(source.announced().get(), source.start());
        long notice = calendars.worked(advance.calendar(), announced, source.start(), Pauses.NONE);
        figures.put(Figure.NOTICE, Remark.seconds(notice));
        return notice >= required;
    }

    private TimeSet inAgreedHours(TimeSet asked) {
        return exclusion.notice() instanceof Notice.InAdvance advance
                        && !advance.patterns().isEmpty()
                        && !asked.isEmpty()
                ? asked.intersect(
                        Calendars.weekly(advance.patterns(), zone, asked.start(0), asked.end(asked.spans() - 1)))
                : asked;
    }

    private TimeSet withinQuota(Asking asking, TimeSet time, AskedTime question, QuotaBook book) {
        TimeSet.Builder granted = new TimeSet.Builder();
        Map<Figure, Level> figures = new EnumMap<>(Figure.class);
        figures.putAll(asking.figures());
        figures.put(Figure.QUOTA, Remark.seconds(book.quota()));
        for (QuotaBook.Decision part : book.ask(time)) {
            figures.put(Figure.USED, Remark.seconds(part.usedBefore()));
            Ruling ruling = rules.on(new AskedTime(
                    question.noticeIsEnough(), question.inAgreedHours(), question.ownFault(), part.granted()));
            asking.remarks().add(remark(asking, part.time(), ruling, Map.copyOf(figures)));
            if (ruling.excludes()) {
                granted.add(part.time().start(0), part.time().end(0));
            }
        }
        return granted.build();
    }

    private Remark remark(Asking asking, TimeSet time, Ruling ruling, Map<Figure, Level> figures) {
        return new Remark(asking.source().fact(), time, ruling.reason(), exclusion.number(), figures, ruling.rule());
    }
}

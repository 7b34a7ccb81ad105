package io.makegood.measure.counting;

import io.makegood.measure.Level;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.time.Buckets;
import io.makegood.measure.time.Calendars;
import io.makegood.measure.time.Nanos;
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

    ExclusionTest(Exclusion exclusion, Calendars calendars, ZoneId zone) {
        this.exclusion = exclusion;
        this.calendars = calendars;
        this.zone = zone;
        this.quota = exclusion.quota() instanceof Quota.AtMost limit
                ? Optional.of(new QuotaBook(Nanos.length(limit.time()), new Buckets(limit.per(), zone)))
                : Optional.empty();
    }

    boolean speaksOf(Source source) {
        return exclusion.ground() == source.ground();
    }

    /** The part of the asked time that is excluded; every decision leaves a remark. */
    TimeSet excluded(Source source, TimeSet asked, TimeSet providerFault, List<Remark> remarks) {
        Map<Figure, Level> figures = new EnumMap<>(Figure.class);
        if (!noticeIsEnough(source, figures)) {
            remarks.add(remark(source, asked, Reason.NOTICE_TOO_SHORT, figures));
            return TimeSet.NONE;
        }
        TimeSet inHours = inAgreedHours(asked);
        remark(source, asked.minus(inHours), Reason.OUTSIDE_PATTERN, figures, remarks);
        TimeSet left = inHours;
        if (exclusion.overlap() == Overlap.PROVIDER_FAULT_WINS) {
            left = inHours.minus(providerFault);
            remark(source, inHours.intersect(providerFault), Reason.PROVIDER_FAULT, figures, remarks);
        }
        return withinQuota(source, left, figures, remarks);
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
        long notice = calendars.worked(advance.calendar(), announced, source.start(), TimeSet.NONE);
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

    private TimeSet withinQuota(Source source, TimeSet asked, Map<Figure, Level> figures, List<Remark> remarks) {
        if (quota.isEmpty()) {
            remark(source, asked, Reason.EXCLUDED, figures, remarks);
            return asked;
        }
        TimeSet.Builder granted = new TimeSet.Builder();
        figures.put(Figure.QUOTA, Remark.seconds(quota.get().quota()));
        for (QuotaBook.Decision decision : quota.get().ask(asked)) {
            Map<Figure, Level> with = new EnumMap<>(figures);
            with.put(Figure.USED, Remark.seconds(decision.usedBefore()));
            Reason reason = decision.granted() ? Reason.EXCLUDED : Reason.QUOTA_USED_UP;
            remarks.add(remark(source, decision.time(), reason, with));
            if (decision.granted()) {
                granted.add(decision.time().start(0), decision.time().end(0));
            }
        }
        return granted.build();
    }

    private void remark(Source source, TimeSet time, Reason reason, Map<Figure, Level> figures, List<Remark> remarks) {
        if (!time.isEmpty()) {
            remarks.add(remark(source, time, reason, figures));
        }
    }

    private Remark remark(Source source, TimeSet time, Reason reason, Map<Figure, Level> figures) {
        return new Remark(source.fact(), time, reason, exclusion.number(), Map.copyOf(figures));
    }
}

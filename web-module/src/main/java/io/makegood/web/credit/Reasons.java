package io.makegood.web.credit;

import io.makegood.assess.Assessment.Result;
import io.makegood.credit.Part;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Why a promise was kept or missed, or a line is owed: the rules that decided, and the records with the time that counted,
 * that was excluded, and that was not excluded.
 */
@Component
class Reasons {
    private final Wording wording;

    Reasons(Wording wording) {
        this.wording = wording;
    }

    Rows.Why of(Part part, Optional<Result> result, String anchor, Explaining.Explained explained) {
        Place place = new Place(
                part.ruling().version().contract().toString(),
                part.ruling().terms().header().setting().zone());
        return new Rows.Why(
                anchor,
                explained.headline(),
                explained.decisions(),
                result.map(each -> records(each.measured(), explained, place)).orElse(List.of()));
    }

    /** Whose records they are, and in which zone their times are read. */
    private record Place(String contract, ZoneId zone) {}

    private List<Rows.Group> records(Measured measured, Explaining.Explained explained, Place place) {
        List<Rows.Group> groups = new ArrayList<>();
        if (!measured.counted().isEmpty()) {
            groups.add(new Rows.Group(wording.say("credit.counted"), counted(measured, explained.counted(), place)));
        }
        remarks(measured, explained.leftOut(), place)
                .forEach((fate, rows) -> groups.add(new Rows.Group(wording.say("credit.fate." + fate.name()), rows)));
        return groups;
    }

    private List<Rows.Stretch> counted(Measured measured, List<String> sentences, Place place) {
        List<Rows.Stretch> rows = new ArrayList<>();
        for (Measured.Stretch each : measured.counted()) {
            String why = rows.size() < sentences.size() ? sentences.get(rows.size()) : "";
            rows.add(stretch(each.fact(), each.span(), why, place));
        }
        return rows;
    }

    private Map<Fate, List<Rows.Stretch>> remarks(Measured measured, List<String> sentences, Place place) {
        Map<Fate, List<Rows.Stretch>> remarks = new EnumMap<>(Fate.class);
        for (int i = 0; i < measured.leftOut().size(); i++) {
            Measured.LeftOut each = measured.leftOut().get(i);
            String why = i < sentences.size() ? sentences.get(i) : reason(each);
            remarks.computeIfAbsent(Fate.of(each.reason()), fate -> new ArrayList<>())
                    .add(stretch(each.fact(), each.span(), why, place));
        }
        return remarks;
    }

    private String reason(Measured.LeftOut out) {
        String reason = wording.say("credit.reason." + out.reason().name());
        return out.exclusion().isEmpty() ? reason : reason + " · " + wording.say("credit.exclusion", out.exclusion());
    }

    private Rows.Stretch stretch(String fact, Interval span, String reason, Place place) {
        String until = span.isOpen() ? wording.say("credit.open") : wording.instant(span.end(), place.zone());
        String length = span.isOpen() ? "–" : wording.length(seconds(span));
        return new Rows.Stretch(
                Names.fact(place.contract(), fact), wording.instant(span.start(), place.zone()), until, length, reason);
    }

    private static Fraction seconds(Interval span) {
        Duration length = span.length();
        return Fraction.of(BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9)));
    }
}

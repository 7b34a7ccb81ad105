package io.makegood.web.credit;

import io.makegood.assess.Assessment.Result;
import io.makegood.credit.Computed;
import io.makegood.credit.Part;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.value.Fraction;
import io.makegood.web.Format;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Bars of what counted and what was left out on each day of a period, for objectives that have such stretches. */
@Component
class Charts {
    private static final int LEFT = 10;
    private static final int WIDTH = 700;
    private static final int BASE = 150;
    private static final int HEIGHT = 130;

    private final Wording wording;
    private final Format format;

    Charts(Wording wording, Format format) {
        this.wording = wording;
        this.format = format;
    }

    /** One for each shape that the days take; objectives that counted the same share one. */
    List<Rows.Chart> of(Computed computed) {
        return computed.parts().stream().flatMap(part -> ofPart(part).stream()).toList();
    }

    private List<Rows.Chart> ofPart(Part part) {
        Map<List<Day>, List<String>> titles = new LinkedHashMap<>();
        for (Result result : part.assessment().results()) {
            if (!countsDowntime(part, result.objective())) {
                continue;
            }
            List<Day> days = days(part, measured(part, result.objective()));
            Rows.Name name = Names.of(part, result.clause(), result.objective());
            String title = (name.clause() + " " + name.heading()).strip();
            List<String> those = titles.computeIfAbsent(days, shape -> new ArrayList<>());
            if (!those.contains(title)) {
                those.add(title);
            }
        }
        List<Rows.Chart> charts = new ArrayList<>();
        titles.forEach((days, those) -> most(days).ifPresent(most -> {
            String id = "chart-" + part.ruling().version().number() + "-" + (charts.size() + 1);
            charts.add(chart(id, String.join(" · ", those), days, most));
        }));
        return charts;
    }

    /** Of other promises the stretches are not lost time: how long a ticket took, how long a backup was kept. */
    private static boolean countsDowntime(Part part, String objective) {
        return part.ruling().terms().objectives().stream()
                .filter(each -> each.id().equals(objective))
                .anyMatch(each -> countsDowntime(each.measurement().indicator()));
    }

    private static boolean countsDowntime(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Availability availability -> true;
            case Indicator.Downtime downtime -> true;
            case Indicator.OutageCount count -> true;
            case Indicator.MeanTimeToRestore restore -> true;
            case Indicator.MeanTimeBetweenFailures between -> true;
            case Indicator.AverageWithPrevious average -> countsDowntime(average.of());
            default -> false;
        };
    }

    private static Optional<Long> most(List<Day> days) {
        return days.stream()
                .map(day -> day.counted() + day.leftOut())
                .max(Comparator.naturalOrder())
                .filter(most -> most > 0);
    }

    private Rows.Chart chart(String id, String title, List<Day> days, long most) {
        List<Rows.Bar> bars = new ArrayList<>();
        List<Rows.Day> rows = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Place place = new Place(i, days.size(), most);
            draw(bars, days.get(i), place);
            rows.add(row(days.get(i), place));
        }
        return new Rows.Chart(id, title, wording.length(Fraction.of(most)), bars, rows);
    }

    private static List<Measured> measured(Part part, String objective) {
        return part.assessment().results().stream()
                .filter(result -> result.objective().equals(objective))
                .map(Result::measured)
                .toList();
    }

    private static void draw(List<Rows.Bar> bars, Day day, Place place) {
        long counted = place.height(day.counted());
        long leftOut = place.height(day.leftOut());
        if (counted > 0) {
            bars.add(bar(place, BASE - counted, counted, "mg-bar-counted"));
        }
        if (leftOut > 0) {
            bars.add(bar(place, BASE - counted - leftOut, leftOut, "mg-bar-left-out"));
        }
    }

    private static Rows.Bar bar(Place place, long y, long height, String kind) {
        return new Rows.Bar(
                Integer.toString(place.x()),
                Long.toString(y),
                Integer.toString(Math.max(2, WIDTH / place.of() - 3)),
                Long.toString(height),
                kind);
    }

    private Rows.Day row(Day day, Place place) {
        int number = day.date().getDayOfMonth();
        String label = number == 1 || number % 5 == 0 ? Integer.toString(number) : "";
        return new Rows.Day(
                Integer.toString(place.x()),
                label,
                format.date(day.date()),
                wording.length(Fraction.of(day.counted())),
                wording.length(Fraction.of(day.leftOut())));
    }

    private static List<Day> days(Part part, List<Measured> measured) {
        ZoneId zone = part.ruling().terms().header().setting().zone();
        List<Day> days = new ArrayList<>();
        LocalDate until = part.assessment().period().until();
        for (LocalDate date = part.assessment().period().from(); date.isBefore(until); date = date.plusDays(1)) {
            Interval day = new Interval(
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant());
            days.add(new Day(date, counted(measured, day), leftOut(measured, day)));
        }
        return days;
    }

    private static long counted(List<Measured> measured, Interval day) {
        return measured.stream()
                .flatMap(each -> each.counted().stream())
                .mapToLong(stretch -> stretch.span().clippedTo(day).length().toSeconds())
                .sum();
    }

    /** Each moment once, and none that counted. */
    private static long leftOut(List<Measured> measured, Interval day) {
        TimeSet counted =
                time(measured.stream().flatMap(each -> each.counted().stream()).map(Measured.Stretch::span), day);
        TimeSet leftOut = time(
                measured.stream()
                        .flatMap(each -> each.leftOut().stream())
                        .filter(each -> Fate.of(each.reason()).isLeftOut())
                        .map(Measured.LeftOut::span),
                day);
        return leftOut.minus(counted).length() / Nanos.PER_SECOND;
    }

    private static TimeSet time(Stream<Interval> spans, Interval day) {
        TimeSet.Builder time = new TimeSet.Builder();
        spans.map(span -> span.clippedTo(day)).forEach(span -> time.add(Nanos.of(span.start()), Nanos.of(span.end())));
        return time.build();
    }

    private record Day(LocalDate date, long counted, long leftOut) {}

    /** Where a day stands in the drawing and how high a second is. */
    private record Place(int index, int of, long most) {
        int x() {
            return LEFT + WIDTH * index / of;
        }

        long height(long seconds) {
            return seconds == 0 ? 0 : Math.max(2, seconds * HEIGHT / most);
        }
    }
}

package io.makegood.demo;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.json.FactsJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of the seven months of the demo, the last of which is still running. What it tells stands in {@code demo/month-n.yaml}. */
record DemoMonth(int number, YearMonth month) {

    static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    static final int MONTHS = 7;

    /** The six closed months before now, and the running one. */
    static List<DemoMonth> until(Instant now) {
        YearMonth running = YearMonth.from(now.atZone(ZONE));
        List<DemoMonth> months = new ArrayList<>();
        for (int number = 1; number <= MONTHS; number++) {
            months.add(new DemoMonth(number, running.minusMonths(MONTHS - number)));
        }
        return months;
    }

    boolean isRunning() {
        return number == MONTHS;
    }

    /** Everything that happened in the month, as known now: what lies in the future is left out. */
    List<Fact> facts(Instant now) {
        MonthText text = new MonthText(month, ZONE);
        String story = text.filled(Resource.text("month-" + number + ".yaml"));
        List<Fact> all = new ArrayList<>(
                FactsJson.readYaml(story.getBytes(StandardCharsets.UTF_8)).all());
        all.addAll(new Routine(text, number).facts());
        List<Fact> known = new ArrayList<>();
        for (Fact fact : all) {
            Happened.asKnown(fact, now).ifPresent(known::add);
        }
        if (isRunning()) {
            known.add(openIncident(now));
        }
        return known;
    }

    /** It began two hours ago, or with the month if that is younger. */
    private Fact openIncident(Instant now) {
        Instant began = now.minusSeconds(2 * 3_600L + now.getEpochSecond() % 60).minusNanos(now.getNano());
        Instant first = month.atDay(1).atStartOfDay(ZONE).toInstant();
        return new Fact.Outage(
                "INC-" + month + "-2",
                "platform",
                Interval.openFrom(began.isBefore(first) ? first : began),
                Fact.Cause.provider(),
                "major",
                new Fact.Noticed(Optional.empty(), Optional.empty(), Optional.empty()),
                io.makegood.terms.value.Fraction.ONE);
    }
}

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
import java.util.stream.Stream;

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
        return Stream.concat(story(now).stream(), routine().stream())
                .flatMap(fact -> Happened.asKnown(fact, now).stream())
                .toList();
    }

    /** What sets the month apart, also what lies in the future. */
    List<Fact> story(Instant now) {
        String story = new MonthText(month, ZONE).filled(Resource.text("month-" + number + ".yaml"));
        List<Fact> facts = new ArrayList<>(
                FactsJson.readYaml(story.getBytes(StandardCharsets.UTF_8)).all());
        if (isRunning()) {
            facts.add(openIncident(now));
        }
        return facts;
    }

    /** What happens every month, also what lies in the future. */
    List<Fact> routine() {
        return new Routine(new MonthText(month, ZONE), number).facts();
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

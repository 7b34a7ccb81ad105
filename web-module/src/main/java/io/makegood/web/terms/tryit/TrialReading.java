package io.makegood.web.terms.tryit;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.text.Phrases;
import io.makegood.terms.value.Fraction;
import io.makegood.web.terms.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/** From what is typed about outages and acts to the facts that an assessment takes. */
final class TrialReading {

    private static final Phrases WORDS = Phrases.of("i18n.terms-messages");

    private final Reading reading;
    private final Objective objective;
    private final ZoneId zone;

    TrialReading(Reading reading, Objective objective, ZoneId zone) {
        this.reading = reading;
        this.objective = objective;
        this.zone = zone;
    }

    /** A row without a length did not happen. */
    List<Fact> outages(List<TrialForm.Outage> typed) {
        List<Fact> outages = new ArrayList<>();
        for (int row = 0; row < typed.size(); row++) {
            if (!typed.get(row).length().isBlank()) {
                outages.add(outage(typed.get(row), "outages[" + row + "]", row + 1));
            }
        }
        if (outages.isEmpty()) {
            reading.refuse("outages[0].length", "terms.problem.required");
        }
        return outages;
    }

    private Fact outage(TrialForm.Outage typed, String path, int number) {
        Instant start = reading.moment(path + ".start", typed.start(), zone);
        Optional<Instant> known = Optional.of(start);
        return new Fact.Outage(
                called("outage") + number,
                objective.service(),
                new Interval(start, start.plus(length(path + ".length", typed.length()))),
                typed.cause().equals(TrialForm.Outage.PROVIDER)
                        ? Fact.Cause.provider()
                        : Fact.Cause.of(reading.choice(path + ".cause", typed.cause(), Exclusion.Ground.class)),
                typed.severity().strip(),
                new Fact.Noticed(known, known, known),
                Fraction.ONE);
    }

    List<Fact> done(TrialForm.Done typed, Indicator.Timeliness timed) {
        Instant start = reading.moment("done.start", typed.start(), zone);
        Optional<Instant> done = typed.taken().isBlank()
                ? Optional.empty()
                : Optional.of(start.plus(length("done.taken", typed.taken())));
        String service = objective.service();
        return List.of(
                switch (timed.task()) {
                    case RESPONSE -> ticket(typed, start, done, Fact.ActKind.RESPONDED);
                    case WORKAROUND -> ticket(typed, start, done, Fact.ActKind.WORKAROUND);
                    case RESTORE -> ticket(typed, start, done, Fact.ActKind.RESTORED);
                    case RESOLUTION -> ticket(typed, start, done, Fact.ActKind.RESOLVED);
                    case BACKUP_RESTORE -> new Fact.Restore(called("restore") + 1, service, start, done);
                    case BREACH_NOTICE -> new Fact.BreachNotice(called("breach") + 1, service, start, done);
                    case DELIVERY -> new Fact.Delivery(called("delivery") + 1, service, start, done);
                });
    }

    private Fact ticket(TrialForm.Done typed, Instant opened, Optional<Instant> done, Fact.ActKind kind) {
        List<Interval> pauses = typed.paused().isBlank()
                ? List.of()
                : List.of(new Interval(opened, opened.plus(length("done.paused", typed.paused()))));
        return new Fact.Ticket(
                called("ticket") + 1,
                objective.service(),
                new Fact.Opened(opened, typed.priority()),
                done.map(at -> new Fact.Act(kind, at)).stream().toList(),
                pauses,
                List.of());
    }

    /** What happened is called by a word of the reader's, because the outcome speaks of it. */
    private static String called(String what) {
        return WORDS.say(LocaleContextHolder.getLocale(), "terms.try.called." + what, Map.of()) + "-";
    }

    Duration length(String field, String typed) {
        BigDecimal seconds = reading.duration(field, typed).amount();
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }
}

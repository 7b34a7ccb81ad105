package io.makegood.web.record;

import io.makegood.measure.Level;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Reason;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Exclusion.Notice;
import io.makegood.terms.measurement.Indicator.DeadlineRule;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what an exclusion does with announced work: the notice first, then hours, overlap and quota. */
@Component
class AnnouncedText {
    private final Telling telling;

    AnnouncedText(Telling telling) {
        this.telling = telling;
    }

    List<String> of(Exclusion exclusion, List<LeftOut> decided) {
        List<String> sentences = new ArrayList<>();
        notice(exclusion, decided).ifPresent(sentences::add);
        for (Reason reason : List.of(Reason.OUTSIDE_PATTERN, Reason.PROVIDER_FAULT, Reason.QUOTA_USED_UP)) {
            length(decided, reason)
                    .ifPresent(length -> sentences.add(telling.say(
                            "record.notice." + reason, telling.format().duration(length))));
        }
        quota(decided).ifPresent(sentences::add);
        return sentences;
    }

    String objective(Terms terms, Objective objective) {
        return terms.clauses().stream()
                .filter(clause -> clause.id().equals(objective.clause()))
                .findFirst()
                .map(clause -> clause.number() + " " + clause.heading())
                .orElse(objective.id());
    }

    private Optional<String> notice(Exclusion exclusion, List<LeftOut> decided) {
        if (!(exclusion.notice() instanceof Notice.InAdvance advance)) {
            return Optional.of(telling.say("record.notice.notNeeded"));
        }
        Optional<LeftOut> first = decided.stream()
                .filter(one -> one.figures().containsKey(Figure.REQUIRED))
                .findFirst();
        return first.map(one -> telling.say(
                key(one),
                length(one, Figure.NOTICE),
                length(one, Figure.REQUIRED),
                advance.calendar().equals(DeadlineRule.ROUND_THE_CLOCK)
                        ? ""
                        : telling.say("record.notice.onCalendar", advance.calendar())));
    }

    private static String key(LeftOut decided) {
        boolean announced = decided.figures().containsKey(Figure.NOTICE);
        if (decided.reason() == Reason.NOTICE_TOO_SHORT) {
            return announced ? "record.notice.tooShort" : "record.notice.none";
        }
        return announced ? "record.notice.enough" : "record.notice.notNeeded";
    }

    /** How much of the quota is used when the work is over. */
    private Optional<String> quota(List<LeftOut> decided) {
        return decided.stream()
                .filter(one -> one.figures().containsKey(Figure.QUOTA))
                .reduce((first, second) -> second)
                .map(last -> telling.say(
                        "record.notice.quota", telling.format().duration(usedAfter(last)), length(last, Figure.QUOTA)));
    }

    private static Duration usedAfter(LeftOut last) {
        Duration before = Optional.ofNullable(last.figures().get(Figure.USED))
                .map(AnnouncedText::duration)
                .orElse(Duration.ZERO);
        return last.reason() == Reason.EXCLUDED ? before.plus(last.span().length()) : before;
    }

    private static Optional<Duration> length(List<LeftOut> decided, Reason reason) {
        return decided.stream()
                .filter(one -> one.reason() == reason)
                .map(one -> one.span().length())
                .reduce(Duration::plus);
    }

    private String length(LeftOut decided, Figure figure) {
        return Optional.ofNullable(decided.figures().get(figure))
                .map(AnnouncedText::duration)
                .map(telling.format()::duration)
                .orElse("");
    }

    private static Duration duration(Level level) {
        return Duration.ofSeconds(level.value().toDecimal(0, RoundingMode.DOWN).longValueExact());
    }
}

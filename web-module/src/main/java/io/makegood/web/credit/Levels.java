package io.makegood.web.credit;

import io.makegood.measure.Level;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Levels and promises as people say them: a delay is in time or so much late, a yes/no duty is yes or no. */
@Component
class Levels {
    private final Wording wording;

    Levels(Wording wording) {
        this.wording = wording;
    }

    /** Exact as far as it is written, a dash if nothing was measured. */
    String exact(Terms terms, String objective, Optional<Level> level) {
        Manner manner = objective(terms, objective).map(Levels::manner).orElse(Manner.PLAIN);
        return level.map(each -> said(manner, each.value(), wording.level(each.value(), each.unit())))
                .orElse("–");
    }

    /** Cut short, for tables that lead to the exact one. */
    String brief(Objective objective, Optional<Level> level) {
        return level.map(each -> said(manner(objective), each.value(), wording.brief(each.value(), each.unit())))
                .orElse("–");
    }

    String promise(Terms terms, String objective) {
        return objective(terms, objective).map(this::promise).orElse("–");
    }

    String promise(Objective objective) {
        return switch (objective.promise().target()) {
            case Target.Bound bound -> bound(manner(objective), bound);
            case Target.Band band ->
                wording.say(
                        "credit.promise.band",
                        edge(band.range().from()),
                        edge(band.range().to()));
        };
    }

    private String bound(Manner manner, Target.Bound bound) {
        Fraction level = bound.level().exact();
        if (manner == Manner.YES_NO) {
            return wording.say("credit.yes");
        }
        if (manner == Manner.DELAY && level.signum() == 0) {
            return wording.say("credit.inTime");
        }
        if (manner == Manner.DAYS && level.signum() == 0) {
            return wording.say("credit.everyDay");
        }
        return wording.say(
                "credit.promise." + bound.comparison().name().toLowerCase(Locale.ROOT),
                said(manner, level, quantity(bound.level())));
    }

    private String edge(Edge edge) {
        return switch (edge) {
            case Edge.Inside inside -> quantity(inside.at());
            case Edge.Outside outside -> quantity(outside.at());
            case Edge.Unbounded none -> "…";
        };
    }

    private String quantity(Quantity quantity) {
        return quantity.unit() == Unit.SECONDS
                ? wording.time(quantity.exact())
                : wording.level(quantity.exact(), quantity.unit());
    }

    private String said(Manner manner, Fraction value, String plain) {
        return switch (manner) {
            case PLAIN -> plain;
            case DELAY -> value.signum() > 0 ? wording.say("credit.late", plain) : wording.say("credit.inTime");
            case YES_NO -> wording.say(value.signum() > 0 ? "credit.yes" : "credit.no");
            case DAYS -> wording.say("credit.daysWithout", value.numerator().intValueExact());
        };
    }

    private enum Manner {
        PLAIN,
        DELAY,
        YES_NO,
        DAYS
    }

    private static Manner manner(Objective objective) {
        return switch (objective.measurement().indicator()) {
            case Indicator.Timeliness timeliness ->
                switch (timeliness.figure()) {
                    case DELAY_OF_EACH, ELAPSED_DELAY_OF_EACH -> Manner.DELAY;
                    case PERCENT_ON_TIME, MEAN_TIME, LONGEST_TIME -> Manner.PLAIN;
                };
            case Indicator.Attested attested -> Manner.YES_NO;
            case Indicator.DaysWithoutBackup days -> Manner.DAYS;
            default -> Manner.PLAIN;
        };
    }

    private static Optional<Objective> objective(Terms terms, String id) {
        return terms.objectives().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}

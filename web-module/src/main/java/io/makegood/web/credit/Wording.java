package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.credit.Amount;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Unit;
import io.makegood.web.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Levels, promises, amounts and periods in the reader's language; a level that is cut short says so with an ellipsis. */
@Component
class Wording {
    private static final int PLACES = 5;

    private final Format format;
    private final MessageSource texts;

    Wording(Format format, MessageSource texts) {
        this.format = format;
        this.texts = texts;
    }

    String say(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    String level(Fraction value, Unit unit) {
        BigDecimal cut = value.toDecimal(PLACES, RoundingMode.DOWN);
        String more = Fraction.of(cut).equals(value) ? "" : "…";
        BigDecimal shown = cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
        BigDecimal plain = shown.scale() < 0 ? shown.setScale(0) : shown;
        return switch (unit) {
            case PERCENT -> format.number(plain) + more + "\u00a0%";
            case SECONDS -> length(value);
            case NUMBER -> format.number(plain) + more;
        };
    }

    /** Exact to the second, or cut there. */
    String length(Fraction seconds) {
        BigDecimal whole = seconds.toDecimal(0, RoundingMode.DOWN);
        return format.duration(Duration.ofSeconds(whole.longValueExact()))
                + (Fraction.of(whole).equals(seconds) ? "" : "…");
    }

    String promise(Target target) {
        return switch (target) {
            case Target.Bound bound ->
                say(
                        "credit.promise." + bound.comparison().name().toLowerCase(Locale.ROOT),
                        level(bound.level().exact(), bound.level().unit()));
            case Target.Band band -> say("credit.promise.band");
        };
    }

    String amount(Amount amount) {
        return switch (amount.kind()) {
            case CREDIT, EARNED_BACK -> unit(amount.unit(), amount.value());
            case EXTRA_TIME, UNITS -> unit(amount.unit(), amount.value());
            case DUTY -> say("credit.kind.duty");
            case RIGHT -> say("credit.kind.right");
            case NOTHING -> say("credit.kind.nothing");
        };
    }

    String unit(String unit, BigDecimal amount) {
        if (unit.equals(Amount.SECONDS)) {
            return length(Fraction.of(amount));
        }
        BigDecimal stripped = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return unit.matches("[A-Z]{3}")
                ? format.money(new Money(plain, Currency.getInstance(unit)))
                : format.number(plain) + "\u00a0" + unit;
    }

    String period(Period period) {
        YearMonth month = YearMonth.from(period.from());
        return period.equals(Period.month(month))
                ? format.month(month)
                : format.date(period.from()) + " – "
                        + format.date(period.until().minusDays(1));
    }

    String instant(Instant instant, ZoneId zone) {
        return format.instant(instant, zone);
    }

    String date(Instant instant, ZoneId zone) {
        return format.date(instant.atZone(zone).toLocalDate());
    }
}

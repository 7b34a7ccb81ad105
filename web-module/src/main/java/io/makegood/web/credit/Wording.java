package io.makegood.web.credit;

import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Period;
import io.makegood.credit.Amount;
import io.makegood.measure.Interval;
import io.makegood.terms.Terms;
import io.makegood.terms.text.Formats;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Unit;
import io.makegood.web.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Levels, promises, amounts and periods in the reader's language; a level that is cut short says so with an ellipsis. */
@Component
public class Wording {
    private static final int PLACES = 5;
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    private final Format format;
    private final MessageSource texts;

    Wording(Format format, MessageSource texts) {
        this.format = format;
        this.texts = texts;
    }

    public String say(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    public String level(Fraction value, Unit unit) {
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

    /** As {@link #level}, with at most two places or two parts of a time. */
    String brief(Fraction value, Unit unit) {
        if (unit == Unit.SECONDS) {
            return briefLength(value);
        }
        BigDecimal cut = value.toDecimal(2, RoundingMode.DOWN);
        String more = Fraction.of(cut).equals(value) ? "" : "…";
        BigDecimal shown = cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
        String number = format.number(shown.scale() < 0 ? shown.setScale(0) : shown) + more;
        return unit == Unit.PERCENT ? number + "\u00a0%" : number;
    }

    private String briefLength(Fraction seconds) {
        long whole = seconds.toDecimal(0, RoundingMode.DOWN).longValueExact();
        long step = whole >= DAY ? HOUR : whole >= HOUR ? MINUTE : 1;
        Fraction cut = Fraction.of(whole / step * step);
        return length(cut) + (cut.equals(seconds) ? "" : "…");
    }

    /** Such as Apr or kwi. */
    public String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, LocaleContextHolder.getLocale());
    }

    /** Exact to the second, or cut there. */
    public String length(Fraction seconds) {
        BigDecimal whole = seconds.toDecimal(0, RoundingMode.DOWN);
        return format.duration(Duration.ofSeconds(whole.longValueExact()))
                + (Fraction.of(whole).equals(seconds) ? "" : "…");
    }

    /** The days of a window, with the record that is measured by itself. */
    String span(Terms terms, Interval window, String event) {
        ZoneId zone = terms.header().setting().zone();
        Instant last = window.isOpen() ? window.start() : window.end().minusNanos(1);
        LocalDate from = window.start().atZone(zone).toLocalDate();
        LocalDate until = last.atZone(zone).toLocalDate();
        String days = period(new Period(from, until.plusDays(1)));
        return event.isEmpty() ? days : days + " · " + event;
    }

    /** An exact amount in its unit; what has no finite decimal is cut and says so. */
    String exact(Fraction exact, String unit) {
        if (unit.equals(Amount.SECONDS)) {
            return time(exact);
        }
        BigDecimal cut = exact.toDecimal(PLACES, RoundingMode.DOWN);
        String more = Fraction.of(cut).equals(exact) ? "" : "…";
        return more.isEmpty() ? unit(unit, cut) : format.number(cut) + more + "\u00a0" + unit;
    }

    /** What is owed in a unit, nothing as zero of it. */
    String owed(Amount amount, String unit) {
        return unit(unit, amount.kind() == Amount.Kind.NOTHING ? BigDecimal.ZERO : amount.value());
    }

    /** A time in days where it is whole days, otherwise in hours and less, in words. */
    public String time(Fraction seconds) {
        Fraction days = seconds.dividedBy(Fraction.of(DAY));
        if (days.isWhole() && days.signum() > 0) {
            return days(days);
        }
        return new Formats(LocaleContextHolder.getLocale()).seconds(seconds);
    }

    String days(Fraction whole) {
        return say("credit.days", whole.numerator().intValueExact());
    }

    public String amount(Amount amount) {
        return switch (amount.kind()) {
            case CREDIT, EARNED_BACK -> unit(amount.unit(), amount.value());
            case EXTRA_TIME, UNITS -> unit(amount.unit(), amount.value());
            case DUTY -> say("credit.kind.duty");
            case RIGHT -> say("credit.kind.right");
            case NOTHING -> say("credit.kind.nothing");
        };
    }

    Rows.Badge badge(Status status) {
        String word = say("credit.status." + status.name());
        return switch (status) {
            case MET -> new Rows.Badge(word, "good");
            case MISSED -> new Rows.Badge(word, "bad");
            case NOT_APPLICABLE -> new Rows.Badge(word, "plain");
            case PENDING -> new Rows.Badge(word, "wait");
        };
    }

    public String kind(Amount amount) {
        return say("credit.kind." + amount.kind().name().toLowerCase(Locale.ROOT));
    }

    /** A unit as a word: seconds, once, a currency or a kind of units. */
    public String unitName(String unit) {
        return switch (unit) {
            case Amount.SECONDS -> say("credit.unit.SECONDS");
            case Amount.ONCE -> "";
            default -> unit;
        };
    }

    public String unit(String unit, BigDecimal amount) {
        if (unit.equals(Amount.SECONDS)) {
            return time(Fraction.of(amount));
        }
        BigDecimal stripped = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return unit.matches("[A-Z]{3}")
                ? format.money(new Money(plain, Currency.getInstance(unit)))
                : format.number(plain) + "\u00a0" + unit;
    }

    public String period(Period period) {
        YearMonth month = YearMonth.from(period.from());
        return period.equals(Period.month(month))
                ? format.month(month)
                : format.date(period.from()) + " – "
                        + format.date(period.until().minusDays(1));
    }

    /** In the zone of times that belong to no contract. */
    public String instant(Instant instant) {
        return format.instant(instant);
    }

    public String instant(Instant instant, ZoneId zone) {
        return format.instant(instant, zone);
    }

    public String date(LocalDate date) {
        return format.date(date);
    }
}

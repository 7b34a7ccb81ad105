package io.makegood.web;

import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Values in the reader's language, for templates as {@code ${@format.date(…)}}. Exact values stay exact: nothing is rounded
 * here. A time is always shown with its zone.
 */
@Component("format")
public class Format {
    private static final String DATE = "d MMM uuuu";
    /** The zone of times that belong to no contract, such as sign-ins. */
    private static final ZoneId HOME = ZoneId.of("Europe/Warsaw");

    public String date(LocalDate date) {
        return pattern(DATE).format(date);
    }

    public String month(YearMonth month) {
        return pattern("LLLL uuuu").format(month);
    }

    public String instant(Instant instant) {
        return instant(instant, HOME);
    }

    /** The month it is for what belongs to no contract. */
    public YearMonth monthAt(Instant instant) {
        return YearMonth.from(instant.atZone(HOME));
    }

    /** Day, time and zone; seconds and fractions of them only where there are any. */
    public String instant(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        String time = local.getNano() != 0 ? "HH:mm:ss.SSS" : local.getSecond() != 0 ? "HH:mm:ss" : "HH:mm";
        return pattern(DATE + ", " + time + " z").format(local);
    }

    /** What a {@code <time datetime>} holds. */
    public String machine(Instant instant) {
        return instant.toString();
    }

    public String money(Money money) {
        return number(money.amount()) + "\u00a0" + money.currency().getCurrencyCode();
    }

    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    public String percent(BigDecimal percent) {
        return number(percent) + "\u00a0%";
    }

    public String percent(Percentage percent) {
        return percent(percent.value());
    }

    /** Days, hours, minutes and seconds, exact to the nanosecond, such as {@code 1 d 2 h 5 min}. */
    public String duration(Duration duration) {
        boolean polish = "pl".equals(language().getLanguage());
        Duration length = duration.abs();
        List<String> parts = new ArrayList<>();
        add(parts, length.toDays(), "d");
        add(parts, length.toHoursPart(), polish ? "godz." : "h");
        add(parts, length.toMinutesPart(), "min");
        if (length.toSecondsPart() != 0 || length.toNanosPart() != 0 || parts.isEmpty()) {
            parts.add(seconds(length) + "\u00a0s");
        }
        return (duration.isNegative() ? "−" : "") + String.join(" ", parts);
    }

    private String seconds(Duration length) {
        BigDecimal exact = BigDecimal.valueOf(length.toSecondsPart())
                .add(BigDecimal.valueOf(length.toNanosPart(), 9))
                .stripTrailingZeros();
        return number(exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    private void add(List<String> parts, long amount, String unit) {
        if (amount != 0) {
            parts.add(number(amount) + "\u00a0" + unit);
        }
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language());
    }

    private static Locale language() {
        Locale reader = Languages.nearest(LocaleContextHolder.getLocale());
        return reader.equals(Locale.ENGLISH) ? Locale.UK : reader;
    }
}

package io.makegood.web.terms;

import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was typed into values of the terms language and remembers, per field, why something was refused. A refused
 * field yields a stand-in, so that one pass finds every problem; nothing read with problems may be kept.
 */
public final class Reading {

    private static final Pattern AMOUNT = Pattern.compile("([-0-9., \u00a0]+)\\s*([A-Z]{3})");

    private final Map<String, String> problems = new LinkedHashMap<>();

    /** Message key of the first problem of each field. */
    public Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    public void refuse(String field, String messageKey) {
        problems.putIfAbsent(field, messageKey);
    }

    public String text(String field, String typed) {
        if (typed.isBlank()) {
            refuse(field, "terms.problem.required");
        }
        return typed.strip();
    }

    public Quantity quantity(String field, String typed, Unit unit) {
        return switch (unit) {
            case PERCENT -> new Quantity(decimal(field, typed), Unit.PERCENT);
            case NUMBER -> new Quantity(decimal(field, typed), Unit.NUMBER);
            case SECONDS -> duration(field, typed);
        };
    }

    public Quantity duration(String field, String typed) {
        return DurationText.parse(text(field, typed)).orElseGet(() -> {
            refuse(field, "terms.problem.duration");
            return Quantity.parse("PT0S");
        });
    }

    /** A number as it is, or a time such as 3 s. */
    public Quantity timeOrNumber(String field, String typed) {
        return typed.strip().matches("[-0-9., ]+")
                ? new Quantity(decimal(field, typed), Unit.NUMBER)
                : duration(field, typed);
    }

    public Percentage percentage(String field, String typed) {
        return new Percentage(decimal(field, typed));
    }

    public BigDecimal decimal(String field, String typed) {
        String plain = text(field, typed)
                .replace("%", "")
                .replace("\u00a0", "")
                .replace(" ", "")
                .replace(',', '.');
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,12})?")) {
            refuse(field, "terms.problem.number");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(plain);
    }

    public int whole(String field, String typed, int low, int high) {
        BigDecimal number = decimal(field, typed);
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(low)) < 0
                || number.compareTo(BigDecimal.valueOf(high)) > 0) {
            refuse(field, "terms.problem.whole");
            return low;
        }
        return number.intValueExact();
    }

    public Money money(String field, String typed, Currency currency) {
        BigDecimal amount = decimal(field, typed);
        if (amount.signum() < 0) {
            refuse(field, "terms.problem.negative");
        }
        return new Money(amount, currency);
    }

    /** An amount with its currency, such as 150.00 PLN. */
    public Money amount(String field, String typed) {
        Matcher written = AMOUNT.matcher(text(field, typed));
        if (!written.matches()) {
            refuse(field, "terms.problem.money");
            return Money.zero(Currency.getInstance("EUR"));
        }
        return money(field, written.group(1), currency(field, written.group(2)));
    }

    public LocalDate date(String field, String typed) {
        return parsed(field, typed, LocalDate::parse, LocalDate.EPOCH, "terms.problem.date");
    }

    /** A day and a time in a zone, such as 2026-01-31T08:00; a time that the clock skips is moved on as the zone does. */
    public Instant moment(String field, String typed, ZoneId zone) {
        return parsed(
                field,
                typed.strip().replace(' ', 'T'),
                text -> LocalDateTime.parse(text).atZone(zone).toInstant(),
                Instant.EPOCH,
                "terms.problem.moment");
    }

    public LocalTime time(String field, String typed) {
        return parsed(
                field,
                typed.equals("24:00") ? "00:00" : typed,
                LocalTime::parse,
                LocalTime.MIDNIGHT,
                "terms.problem.time");
    }

    public ZoneId zone(String field, String typed) {
        return parsed(field, typed, ZoneId::of, ZoneId.of("UTC"), "terms.problem.zone");
    }

    public Currency currency(String field, String typed) {
        try {
            return Currency.getInstance(typed.strip());
        } catch (IllegalArgumentException unknown) {
            refuse(field, "terms.problem.currency");
            return Currency.getInstance("EUR");
        }
    }

    public <E extends Enum<E>> E choice(String field, String typed, Class<E> options) {
        for (E option : options.getEnumConstants()) {
            if (option.name().equals(typed)) {
                return option;
            }
        }
        refuse(field, "terms.problem.choice");
        return options.getEnumConstants()[0];
    }

    public List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        for (String part : typed.split(",", -1)) {
            if (!part.isBlank()) {
                words.add(part.strip());
            }
        }
        return words;
    }

    private <T> T parsed(String field, String typed, Function<String, T> parse, T standIn, String messageKey) {
        try {
            return parse.apply(text(field, typed));
        } catch (DateTimeException unreadable) {
            refuse(field, messageKey);
            return standIn;
        }
    }
}

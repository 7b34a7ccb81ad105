package io.makegood.assess.explain;

import io.makegood.measure.Interval;
import io.makegood.terms.json.Names;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.text.Formats;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The exact values of findings as a reader reads them; what is nothing worth saying is left out. */
final class Spoken {

    private static final int PLACES = 4;
    private static final Pattern QUANTITY = Pattern.compile("-?\\d+(\\.\\d+)? %|-?PT[0-9HMS.]+");

    private static final Set<String> DUTIES_AND_RIGHTS = Stream.of(Award.Duty.Kind.values(), Award.Right.Kind.values())
            .flatMap(Stream::of)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Moments moments;
    private final UnaryOperator<String> words;
    private final Formats formats;

    Spoken(Moments moments, UnaryOperator<String> words, Locale language) {
        this.moments = moments;
        this.words = words;
        this.formats = new Formats(language);
    }

    Map<String, String> of(Map<String, String> exact) {
        Map<String, String> said = new HashMap<>();
        exact.forEach((name, value) -> {
            if (!isSilent(name, value, exact)) {
                said.put(name, said(name, value, exact));
            }
        });
        return said;
    }

    /** Units stand beside their amounts. Nothing excluded, nothing used before, a level that was not rounded: these would only be in the way. */
    private static boolean isSilent(String name, String value, Map<String, String> exact) {
        return switch (name) {
            case "denominator", "excluded", "used" -> value.equals("0") || exact.containsKey("event");
            case "unit", "figureUnit" -> true;
            case "downtime" -> exact.containsKey("event");
            case "exact" -> value.equals(exact.get("level"));
            default -> false;
        };
    }

    private String said(String name, String value, Map<String, String> exact) {
        return switch (name) {
            case "from", "until", "by", "received", "missFrom", "missUntil" -> moment(Instant.parse(value));
            case "denominator" -> formats.ofSeconds(Fraction.parse(value));
            case "downtime", "excluded", "seconds" -> formats.seconds(Fraction.parse(value));
            case "level", "exact" ->
                level(Fraction.parse(value), Unit.valueOf(exact.getOrDefault("unit", Unit.NUMBER.name())));
            case "figure", "shortfall", "origin" ->
                level(Fraction.parse(value), Unit.valueOf(exact.getOrDefault("figureUnit", Unit.NUMBER.name())));
            case "base", "amount", "limit", "before", "after", "total", "bank", "offset", "left", "lost" ->
                amount(Fraction.parse(value), exact.getOrDefault("unit", ""));
            case "used", "credit", "earnedBack" -> amount(Fraction.parse(value), exact.getOrDefault("unit", ""));
            case "comparison", "scope", "counting", "lookup" -> words.apply(camel(value));
            case "cap", "event", "claim", "counter", "metric", "subject" -> value;
            case "charged" -> amount(Fraction.parse(value.split(" ", 2)[0]), value.split(" ", 2)[1]);
            default -> loosely(value);
        };
    }

    /** Money, an exact part, a quantity, a duty or right, or a count: whatever it is written like. */
    String loosely(String value) {
        if (value.matches("\\d+(\\.\\d+)? [A-Z]{3}") && isCurrency(value.split(" ", 2)[1])) {
            return money(Money.parse(value));
        }
        if (value.matches("\\d+(\\.\\d+)? POINTS")) {
            return amount(Fraction.parse(value.split(" ", 2)[0]), "POINTS");
        }
        if (value.matches("-?\\d+(\\.\\d+)?")) {
            return formats.fraction(Fraction.parse(value));
        }
        if (DUTIES_AND_RIGHTS.contains(value)) {
            return words.apply(camel(value));
        }
        String text = value.matches("[\\[(].*, .*[])]") ? value.replace(", ", "; ") : value;
        return QUANTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(formats.loosely(found.group())));
    }

    String word(Enum<?> constant) {
        return words.apply(Names.ofConstant(constant));
    }

    String level(Fraction value, Unit unit) {
        return switch (unit) {
            case PERCENT -> formats.fraction(value) + "%";
            case SECONDS -> formats.seconds(value);
            case NUMBER -> formats.fraction(value);
        };
    }

    String ofSeconds(Fraction value) {
        return formats.ofSeconds(value);
    }

    /** An amount in the unit of an award: a currency code, {@code SECONDS}, {@code POINTS}, a name, or none. */
    String amount(Fraction exact, String unit) {
        if (unit.equals("SECONDS")) {
            return formats.seconds(exact);
        }
        if (unit.isEmpty() || unit.equals("ONCE")) {
            return formats.fraction(exact);
        }
        if (isCurrency(unit)) {
            return money(exact, unit);
        }
        return formats.fraction(exact) + "\u00a0" + (unit.equals("POINTS") ? words.apply("points") : unit);
    }

    /** A unit may have three capitals too, such as GPU. */
    private static boolean isCurrency(String unit) {
        return CURRENCIES.contains(unit);
    }

    private String money(Fraction exact, String currency) {
        BigDecimal cut = exact.toDecimal(PLACES, RoundingMode.DOWN);
        Money money = Money.of(cut.stripTrailingZeros().toPlainString(), currency);
        return Fraction.of(cut).equals(exact) ? money(money) : "≈\u00a0" + money(money);
    }

    String money(Money money) {
        return formats.money(money);
    }

    String moment(Instant instant) {
        return moments.moment(instant);
    }

    String span(Interval span) {
        return moments.span(span);
    }

    String days(Interval window) {
        return moments.days(window);
    }

    static Fraction seconds(Interval span) {
        Duration length = span.length();
        return Fraction.of(length.getSeconds()).plus(Fraction.of(length.getNano(), 1_000_000_000L));
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}

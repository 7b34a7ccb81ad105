package io.makegood.terms.text;

import io.makegood.terms.json.Names;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values as Polish and English write them: 99,9% and 12 000,00 PLN, 99.9% and PLN 12,000.00; times in words. */
public final class Formats {

    private static final Phrases WORDS = Phrases.of("io.makegood.terms.text.words");
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
    private static final int LONGEST_IN_HOURS = 72;
    private static final List<Class<?>> WRITABLE = List.of(
            Quantity.class,
            Percentage.class,
            Money.class,
            Fraction.class,
            BigDecimal.class,
            Integer.class,
            String.class,
            LocalDate.class,
            LocalTime.class,
            ZoneId.class,
            Currency.class);

    private final Locale language;

    public Formats(Locale language) {
        this.language = language.getLanguage().equals("pl") ? Locale.forLanguageTag("pl") : Locale.ENGLISH;
    }

    Locale language() {
        return language;
    }

    private boolean polish() {
        return language.getLanguage().equals("pl");
    }

    static boolean canWrite(Object value) {
        return WRITABLE.stream().anyMatch(type -> type.isInstance(value));
    }

    /** Any single value of the terms. */
    public String value(Object value) {
        return switch (value) {
            case Quantity quantity -> quantity(quantity);
            case Percentage share -> number(share.value()) + "%";
            case Money money -> money(money);
            case Fraction fraction -> fraction(fraction);
            case BigDecimal number -> number(number);
            case LocalDate date -> date(date);
            case ZoneId zone -> zone.getId();
            case Enum<?> constant -> Names.ofConstant(constant);
            default -> value.toString();
        };
    }

    /** A value in its written form, such as {@code 99.9 %} or {@code PT1H}, as the language writes it; other texts stay. */
    public String loosely(String written) {
        if (!written.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})? %|-?PT[0-9HMS.]{2,40}")) {
            return written;
        }
        return quantity(Quantity.parse(written));
    }

    public String quantity(Quantity quantity) {
        return switch (quantity.unit()) {
            case PERCENT -> number(quantity.amount()) + "%";
            case NUMBER -> number(quantity.amount());
            case SECONDS -> time(quantity.amount(), "");
        };
    }

    /** A time after a preposition: w ciągu 2 godzin, within 2 hours. */
    public String within(Quantity quantity) {
        return quantity.unit() == Unit.SECONDS ? time(quantity.amount(), ".of") : quantity(quantity);
    }

    /** Exact up to four places, otherwise cut and marked with an ellipsis. */
    public String fraction(Fraction fraction) {
        BigDecimal cut = fraction.toDecimal(4, RoundingMode.DOWN);
        boolean exact = Fraction.of(cut).equals(fraction);
        return number(strip(cut)) + (exact ? "" : "…");
    }

    public String number(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = grouped(whole, polish() ? "\u00a0" : ",");
        return point < 0 ? grouped : grouped + (polish() ? "," : ".") + plain.substring(point + 1);
    }

    public String money(Money money) {
        String amount = number(money.amount());
        String currency = money.currency().getCurrencyCode();
        return polish() ? amount + "\u00a0" + currency : currency + "\u00a0" + amount;
    }

    public String date(LocalDate date) {
        return polish()
                ? "%02d.%02d.%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear())
                : date.getDayOfMonth() + " " + WORDS.say(language, "month." + date.getMonthValue(), Map.of()) + " "
                        + date.getYear();
    }

    /** Seconds in words, exact: 1 hour 30 minutes, 99.5 seconds. */
    public String seconds(Fraction seconds) {
        return seconds(seconds, "");
    }

    /** The same after "of", which Polish says in the genitive: 20 minut z 24 godzin. */
    public String ofSeconds(Fraction seconds) {
        return seconds(seconds, ".of");
    }

    private String seconds(Fraction seconds, String ofForm) {
        BigDecimal cut = seconds.toDecimal(3, RoundingMode.DOWN);
        return time(strip(cut), ofForm) + (Fraction.of(cut).equals(seconds) ? "" : "…");
    }

    /** {@code count} and the form of the word that goes with it; {@code ofForm} is {@code .of} for the genitive. */
    String counted(String word, String count, String ofForm) {
        return WORDS.say(language, word + ofForm, Map.of("n", count));
    }

    private String time(BigDecimal seconds, String ofForm) {
        if (seconds.signum() < 0) {
            return "−" + time(seconds.negate(), ofForm);
        }
        BigInteger hours = seconds.divideToIntegralValue(HOUR).toBigInteger();
        BigDecimal rest = seconds.remainder(HOUR);
        BigInteger minutes = rest.divideToIntegralValue(BigDecimal.valueOf(60)).toBigInteger();
        BigDecimal left = strip(rest.remainder(BigDecimal.valueOf(60)));
        boolean days = hours.longValue() > LONGEST_IN_HOURS && hours.longValue() % 24 == 0 && rest.signum() == 0;
        StringBuilder words = new StringBuilder();
        if (days) {
            append(words, "day", Long.toString(hours.longValue() / 24), ofForm);
        } else if (hours.signum() > 0) {
            append(words, "hour", hours.toString(), ofForm);
        }
        if (minutes.signum() > 0) {
            append(words, "minute", minutes.toString(), ofForm);
        }
        if (left.signum() > 0 || words.isEmpty()) {
            append(words, "second", number(left), ofForm);
        }
        return words.toString();
    }

    private void append(StringBuilder words, String word, String count, String ofForm) {
        words.append(words.isEmpty() ? "" : " ").append(counted(word, count, ofForm));
    }

    private static BigDecimal strip(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String grouped(String whole, String separator) {
        return whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", separator);
    }
}

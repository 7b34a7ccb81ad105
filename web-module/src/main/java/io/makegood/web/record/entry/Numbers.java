package io.makegood.web.record.entry;

import io.makegood.record.entry.Field;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Numbers as they are typed: in Polish the comma is the decimal sign and is shown so; in English it is read as one too, unless
 * just three digits follow it, which could be thousands. What stays unclear is refused beside the field.
 */
final class Numbers {
    private static final Pattern THOUSANDS = Pattern.compile(",\\d{3}(?!\\d)");
    private static final Pattern MONEY = Pattern.compile("(-?[\\d.]+)\\s*([A-Za-z]{3})?");

    private Numbers() {}

    static String plain(Optional<Field.Type> type, String text, String currency) {
        return switch (type.orElse(Field.Type.TEXT)) {
            case NUMBER -> point(text);
            case PERCENT -> point(text.replace("%", ""));
            case MONEY -> money(point(text), currency);
            case SERVICE, TEXT, TIME, DAY, YES_NO, CHOICE -> text;
        };
    }

    static String shown(Optional<Field.Type> type, String text) {
        return switch (type.orElse(Field.Type.TEXT)) {
            case NUMBER, PERCENT, MONEY -> isPolish() ? text.replace('.', ',') : text;
            case SERVICE, TEXT, TIME, DAY, YES_NO, CHOICE -> text;
        };
    }

    private static String money(String text, String currency) {
        Matcher money = MONEY.matcher(text);
        if (!money.matches()) {
            return text;
        }
        String code = Optional.ofNullable(money.group(2)).orElse(currency);
        return money.group(1) + " " + code.toUpperCase(java.util.Locale.ROOT);
    }

    private static String point(String text) {
        String tight = text.replaceAll("[\\s\\u00A0\\u202F]+(?=\\d)", "").strip();
        boolean oneComma = tight.indexOf(',') == tight.lastIndexOf(',') && tight.indexOf('.') < 0;
        return oneComma && (isPolish() || !THOUSANDS.matcher(tight).find()) ? tight.replace(',', '.') : tight;
    }

    private static boolean isPolish() {
        return "pl".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}

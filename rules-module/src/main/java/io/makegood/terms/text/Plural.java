package io.makegood.terms.text;

import java.util.Locale;

/** Which form of a word goes with a number: 1 godzina, 2 godziny, 5 godzin, 1,5 godziny; 1 hour, 2 hours. */
final class Plural {

    private Plural() {}

    /** {@code forms} are one|few|many in Polish (few also serves fractions), one|other in English. */
    static String form(Locale language, String number, String[] forms) {
        int index = language.getLanguage().equals("pl") ? polish(number) : english(number);
        return forms[Math.min(index, forms.length - 1)];
    }

    private static int english(String number) {
        return number.equals("1") ? 0 : 1;
    }

    private static int polish(String number) {
        if (number.equals("1")) {
            return 0;
        }
        if (!number.matches("\\d+")) {
            return 1;
        }
        String padded = "0" + number;
        char last = padded.charAt(padded.length() - 1);
        boolean teen = padded.charAt(padded.length() - 2) == '1';
        return last >= '2' && last <= '4' && !teen ? 1 : 2;
    }
}

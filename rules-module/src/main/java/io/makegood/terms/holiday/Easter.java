package io.makegood.terms.holiday;

import java.time.LocalDate;

/** Easter Sunday in the Gregorian calendar, by the rules of both churches (Meeus, Astronomical Algorithms, chapter 8). */
final class Easter {

    private Easter() {}

    static LocalDate western(int year) {
        int a = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * a + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int shift = (a + 11 * moon + 22 * weekday) / 451;
        int day = moon + weekday - 7 * shift + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    /** Reckoned in the Julian calendar, which lies behind by the leap days that the Gregorian one left out. */
    static LocalDate orthodox(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int day = moon + weekday + 114;
        int behind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, day / 31, 1).plusDays(day % 31 + (long) behind);
    }
}

package io.makegood.demo;

import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import io.makegood.terms.holiday.PublicHolidays;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.measurement.ServiceCalendar.Holidays;
import io.makegood.terms.measurement.ServiceCalendar.Weekly;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The terms that the demo's parties signed and the ones the provider now offers, moved to begin on a given day. */
final class DemoTerms {

    private static final int YEARS = 2;

    private DemoTerms() {}

    static Terms signed(LocalDate from) {
        return moved(TermsJson.readYaml(Resource.bytes("terms.yaml")), from);
    }

    /** The signed terms with every change of {@code demo/amendment.txt}. */
    static Terms offered(LocalDate from) {
        String text = Resource.text("terms.yaml");
        List<String> lines = Resource.text("amendment.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            text = changed(text, lines.get(i).substring(2), lines.get(i + 1).substring(2));
        }
        return moved(TermsJson.readYaml(text.getBytes(StandardCharsets.UTF_8)), from);
    }

    private static String changed(String text, String before, String after) {
        if (!text.contains(before)) {
            throw new IllegalStateException("The amendment changes what does not stand in the terms: " + before);
        }
        return text.replace(before, after.replace("\\n", "\n"));
    }

    private static Terms moved(Terms terms, LocalDate from) {
        Header old = terms.header();
        LocalDate until = from.plusYears(YEARS);
        Header header = new Header(
                old.title(),
                old.provider(),
                old.customer(),
                old.setting(),
                new Header.Term.Fixed(from, until),
                old.amendments());
        List<ServiceCalendar> calendars = new ArrayList<>();
        for (ServiceCalendar calendar : terms.scope().calendars()) {
            calendars.add(calendar instanceof Weekly weekly ? withHolidays(weekly, from, until) : calendar);
        }
        return new Terms(
                header,
                new Terms.Scope(terms.scope().services(), calendars),
                terms.clauses(),
                terms.objectives(),
                terms.settlement(),
                terms.examples());
    }

    private static Weekly withHolidays(Weekly weekly, LocalDate from, LocalDate until) {
        String country = weekly.holidays().country();
        Holidays holidays = new Holidays(country, PublicHolidays.of(country, from, until));
        return new Weekly(weekly.id(), weekly.zone(), weekly.hours(), holidays, weekly.exceptions());
    }
}

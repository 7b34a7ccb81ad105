package io.makegood.terms.template;

import io.makegood.terms.Header;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.WorkedExample;
import io.makegood.terms.holiday.PublicHolidays;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.value.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a new contract says for itself: its title, its parties, its setting, its term and the charges of its services. A
 * service without a charge here keeps that of the template.
 */
public record Beginning(
        String title,
        Header.Party provider,
        Header.Party customer,
        Header.Setting setting,
        Header.Term term,
        Map<String, Money> charges) {

    private static final int YEARS_OF_HOLIDAYS = 3;
    private static final Pattern YEAR = Pattern.compile("\\b(2\\d{3})(?=-(?:\\d{2}|Q[1-4])\\b)");

    public Beginning {
        charges = Map.copyOf(charges);
    }

    Terms of(Terms template) {
        Header header = new Header(
                title, provider, customer, setting, term, template.header().amendments());
        Terms.Scope scope = new Terms.Scope(
                template.scope().services().stream().map(this::charged).toList(),
                template.scope().calendars().stream().map(this::dated).toList());
        return new Terms(
                header,
                scope,
                template.clauses(),
                template.objectives(),
                template.settlement(),
                template.examples().stream().map(this::shifted).toList());
    }

    private Service charged(Service service) {
        Money net = charges.getOrDefault(service.id(), service.charge().net());
        return new Service(
                service.id(),
                service.name(),
                new Service.Charge(net, service.charge().per(), service.charge().tax()),
                service.limits());
    }

    /** The public holidays of the years in which the contract runs, for a calendar that is free on a country's. */
    private ServiceCalendar dated(ServiceCalendar calendar) {
        if (!(calendar instanceof ServiceCalendar.Weekly weekly)
                || !PublicHolidays.knows(weekly.holidays().country())) {
            return calendar;
        }
        LocalDate until = term instanceof Header.Term.Fixed fixed
                ? fixed.until()
                : term.from().plusYears(YEARS_OF_HOLIDAYS);
        String country = weekly.holidays().country();
        List<LocalDate> dates = PublicHolidays.of(
                country, term.from().withDayOfYear(1), until.withDayOfYear(1).plusYears(1));
        return new ServiceCalendar.Weekly(
                weekly.id(),
                weekly.zone(),
                weekly.hours(),
                new ServiceCalendar.Holidays(country, dates),
                weekly.exceptions());
    }

    /** The same scenario in the first year in which its whole period is bound. */
    private WorkedExample shifted(WorkedExample example) {
        int written = Integer.parseInt(example.period().substring(0, 4));
        int year = term.from().getYear();
        LocalDate start = firstDay(example.period()).withYear(year);
        int by = year - written + (start.isBefore(term.from()) ? 1 : 0);
        return new WorkedExample(
                example.id(),
                example.title(),
                years(example.period(), by),
                years(example.facts(), by),
                example.expected());
    }

    private static LocalDate firstDay(String period) {
        return period.contains("Q")
                ? LocalDate.of(2000, 3 * (period.charAt(period.length() - 1) - '0') - 2, 1)
                : YearMonth.parse(period.substring(0, 7)).atDay(1);
    }

    private static String years(String text, int by) {
        return YEAR.matcher(text).replaceAll(year -> String.valueOf(Integer.parseInt(year.group(1)) + by));
    }
}

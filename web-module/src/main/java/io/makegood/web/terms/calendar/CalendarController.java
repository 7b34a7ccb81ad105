package io.makegood.web.terms.calendar;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Header;
import io.makegood.terms.holiday.PublicHolidays;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.web.terms.Act;
import io.makegood.web.terms.PartPages;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Reading;
import io.makegood.web.terms.TermsChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A calendar of service hours; its holidays are written out by date, because that is what is signed. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit/calendars")
class CalendarController {

    /** For how many years holidays are written out of an indefinite term. */
    private static final int YEARS_OF_INDEFINITE_TERM = 3;

    private final PartPages pages;

    CalendarController(PartPages pages) {
        this.pages = pages;
    }

    @GetMapping("/new")
    String start(Actor actor, @PathVariable ContractId id, Model model) {
        Draft draft = pages.open(actor, id);
        String zone = draft.terms().header().setting().zone().getId();
        return pages.show(model, draft, view(Parts.NEW), CalendarForm.usual(zone));
    }

    @GetMapping("/{calendar}")
    String show(Actor actor, @PathVariable ContractId id, @PathVariable String calendar, Model model) {
        Draft draft = pages.open(actor, id);
        ServiceCalendar known = draft.terms().scope().calendars().stream()
                .filter(each -> each.id().equals(calendar))
                .findFirst()
                .orElseThrow(() -> new NotFound("calendar " + calendar));
        Optional<CalendarForm> form = CalendarForm.of(known);
        return form.isPresent()
                ? pages.show(model, draft, view(calendar), form.get())
                : "redirect:/contracts/" + id + "/terms/edit/whole/calendar/" + calendar;
    }

    @PostMapping("/{calendar}")
    String post(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String calendar,
            @ModelAttribute Act act,
            @ModelAttribute CalendarForm form,
            Model model) {
        Draft draft = pages.open(actor, id);
        Reading reading = new Reading();
        return switch (act.act()) {
            case "addRow" -> pages.show(model, draft, view(calendar), form.withEmptyRow());
            case "fillHolidays" ->
                pages.show(
                        model,
                        draft,
                        view(calendar),
                        filled(form, draft.terms().header().term(), reading),
                        reading);
            case "remove" ->
                pages.save(
                        actor,
                        model,
                        new PartPages.Typed(draft, act.revision(), view(calendar), form, reading),
                        terms -> TermsChange.withoutCalendar(terms, calendar));
            default -> {
                ServiceCalendar read = form.read(reading);
                yield pages.save(
                        actor,
                        model,
                        new PartPages.Typed(draft, act.revision(), view(calendar), form, reading),
                        terms -> TermsChange.calendar(terms, read));
            }
        };
    }

    private static CalendarForm filled(CalendarForm form, Header.Term term, Reading reading) {
        String country = form.country().strip();
        if (!PublicHolidays.knows(country)) {
            reading.refuse("country", "terms.problem.country");
            return form;
        }
        LocalDate until =
                switch (term) {
                    case Header.Term.Fixed fixed -> fixed.until();
                    case Header.Term.Indefinite open -> open.from().plusYears(YEARS_OF_INDEFINITE_TERM);
                };
        List<LocalDate> holidays = PublicHolidays.of(country, term.from(), until);
        return form.withDates(
                String.join(" ", holidays.stream().map(LocalDate::toString).toList()));
    }

    private static PartPages.View view(String calendar) {
        return new PartPages.View("calendar", calendar);
    }
}

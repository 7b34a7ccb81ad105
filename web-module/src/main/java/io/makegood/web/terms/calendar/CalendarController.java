package io.makegood.web.terms.calendar;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.web.terms.Act;
import io.makegood.web.terms.Advice;
import io.makegood.web.terms.PartPages;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Reading;
import io.makegood.web.terms.TermsChange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
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

    private final PartPages pages;
    private final Clock clock;

    CalendarController(PartPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/new")
    String start(Actor actor, @PathVariable ContractId id, Model model) {
        Draft draft = pages.open(actor, id);
        var header = draft.terms().header();
        CalendarForm usual = CalendarForm.usual("", header.setting().zone().getId(), Holidays.years(header.term()));
        return page(model, draft, Parts.NEW, Holidays.filled(usual, new Reading()), new Reading());
    }

    @GetMapping("/{calendar}")
    String show(Actor actor, @PathVariable ContractId id, @PathVariable String calendar, Model model) {
        Draft draft = pages.open(actor, id);
        ServiceCalendar known = draft.terms().scope().calendars().stream()
                .filter(each -> each.id().equals(calendar))
                .findFirst()
                .orElseThrow(() -> new NotFound("calendar " + calendar));
        Optional<CalendarForm> form = CalendarWriting.form(
                known, Holidays.years(draft.terms().header().term()));
        return form.isPresent()
                ? page(model, draft, calendar, form.get(), new Reading())
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
        if (act.act().equals("fillHolidays")) {
            return page(model, draft, calendar, Holidays.filled(form, reading), reading);
        }
        if (!act.act().equals("save") && !act.act().equals("remove")) {
            return page(model, draft, calendar, form.after(act.act()), reading);
        }
        boolean remove = act.act().equals("remove");
        Optional<ServiceCalendar> read = remove ? Optional.empty() : Optional.of(CalendarReading.weekly(reading, form));
        around(model, draft, calendar, form);
        return pages.save(
                actor,
                model,
                new PartPages.Typed(draft, act.revision(), view(calendar), form, reading),
                terms -> read.map(each -> TermsChange.calendar(terms, each))
                        .orElseGet(() -> TermsChange.withoutCalendar(terms, calendar)));
    }

    private String page(Model model, Draft draft, String calendar, CalendarForm form, Reading reading) {
        around(model, draft, calendar, form);
        return pages.show(model, draft, view(calendar), form, reading);
    }

    private void around(Model model, Draft draft, String calendar, CalendarForm form) {
        Locale language = LocaleContextHolder.getLocale();
        model.addAttribute("countries", Holidays.countries(language));
        model.addAttribute("advice", advice(draft, calendar, language));
        Optional<Integer> last = Holidays.days(new Reading(), "", form.free().dates()).stream()
                .map(LocalDate::getYear)
                .max(Integer::compare);
        model.addAttribute("last", last.map(String::valueOf).orElse(""));
        int now = LocalDate.ofInstant(
                        clock.instant(), draft.terms().header().setting().zone())
                .getYear();
        model.addAttribute(
                "expired",
                !form.free().country().isBlank() && last.map(year -> year < now).orElse(true));
    }

    private static List<Advice.Row> advice(Draft draft, String calendar, Locale language) {
        return Advice.all(draft.terms(), draft.contract(), language).stream()
                .filter(row -> row.link().endsWith("/calendars/" + calendar))
                .map(row -> new Advice.Row(row.severity(), row.code(), "", row.sentence(), ""))
                .toList();
    }

    private static PartPages.View view(String calendar) {
        return new PartPages.View("calendar", calendar);
    }
}

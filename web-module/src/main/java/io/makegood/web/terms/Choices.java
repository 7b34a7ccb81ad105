package io.makegood.web.terms;

import io.makegood.terms.Header;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.value.Comparison;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.support.MessageSourceAccessor;

/** What the lists of the forms offer. Names of enumerations are texts of the message bundle, named things are the draft's own. */
public record Choices(List<Named> services, List<Named> calendars, List<Named> denominators) {

    /** Something that is chosen by its id and shown by its name. */
    public record Named(String id, String name) {}

    public static Choices of(Terms terms, MessageSourceAccessor texts) {
        List<Named> calendars = new ArrayList<>();
        calendars.add(
                new Named(Indicator.DeadlineRule.ROUND_THE_CLOCK, texts.getMessage("terms.calendar.roundTheClock")));
        List<Named> denominators = new ArrayList<>();
        for (String time : List.of("calendarTime", "minusExcluded", "deployedTime")) {
            denominators.add(new Named(time, texts.getMessage("terms.denominator." + time)));
        }
        terms.scope().calendars().forEach(calendar -> {
            calendars.add(new Named(calendar.id(), calendar.id()));
            denominators.add(new Named(calendar.id(), calendar.id()));
        });
        List<Named> services = terms.scope().services().stream()
                .map(service -> new Named(service.id(), service.name()))
                .toList();
        return new Choices(services, calendars, denominators);
    }

    public List<Window.Span> windows() {
        return List.of(Window.Span.values());
    }

    public List<Counting.StartRule> starts() {
        return List.of(Counting.StartRule.values());
    }

    public List<Indicator.Task> tasks() {
        return List.of(Indicator.Task.values());
    }

    public List<String> figures() {
        return List.of("MEAN", "MAXIMUM", "MINIMUM", "PERCENTILE");
    }

    public List<Comparison> comparisons() {
        return List.of(Comparison.values());
    }

    public List<String> remedies() {
        return List.of(
                "tiers",
                "flat",
                "flatMoney",
                "perStep",
                "perStepMoney",
                "extraTime",
                "extraTimeFixed",
                "duty",
                "terminate");
    }

    public List<Cap.Scope> capScopes() {
        return List.of(Cap.Scope.OBJECTIVE_WINDOW, Cap.Scope.EVENT, Cap.Scope.CONTRACT_YEAR, Cap.Scope.CONTRACT_LIFE);
    }

    public List<Exclusion.Overlap> overlaps() {
        return List.of(Exclusion.Overlap.values());
    }

    public List<Schedule.Steps> steps() {
        return List.of(Schedule.Steps.values());
    }

    public List<String> origins() {
        return List.of("excess", "zero");
    }

    public List<Award.Duty.Kind> duties() {
        return List.of(Award.Duty.Kind.values());
    }

    public List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    public List<Service.Charge.Per> per() {
        return List.of(Service.Charge.Per.values());
    }

    public List<String> languages() {
        return List.of("pl", "en");
    }

    public List<Header.Amendments> amendments() {
        return List.of(Header.Amendments.values());
    }

    public List<Settlement.MoneyRounding.Stage> stages() {
        return List.of(Settlement.MoneyRounding.Stage.values());
    }

    public List<Procedure.Payment.Form> payments() {
        return List.of(Procedure.Payment.Form.values());
    }
}

package io.makegood.demo;

import io.makegood.contract.ContractId;
import io.makegood.contract.Side;
import io.makegood.demo.DemoPeople.SignIn;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.record.Change;
import io.makegood.record.ChangeResult;
import io.makegood.record.Preview;
import io.makegood.record.RecordId;
import io.makegood.record.RecordResult;
import io.makegood.record.Records;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * How the demo's operations come to their records: works are entered when they are announced, long outages and tickets twice
 * (when they begin and when they are over), the rest soon after; what happens every day comes from the monitor once a week. The
 * customer enters its tickets and restores, the provider all else.
 */
@Component
class DemoRecords {
    private static final Duration AT_ONCE = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(20);
    private static final Duration LONG = Duration.ofHours(1);

    private final Records records;

    DemoRecords(Records records) {
        this.records = records;
    }

    List<Act> acts(List<SignIn> people, ContractId contract, Instant now) {
        Story story = new Story(
                contract,
                SignIn.of(people, Side.PROVIDER, Role.OPERATIONS).actor(),
                SignIn.of(people, Side.CUSTOMER, Role.OPERATIONS).actor());
        List<DemoMonth> months = DemoMonth.until(now);
        List<Act> acts = new ArrayList<>();
        for (DemoMonth month : months) {
            for (Fact fact : month.story(now)) {
                Happened.asKnown(fact, now).ifPresent(known -> acts.addAll(entered(story, known)));
            }
        }
        acts.addAll(readings(story, months, now));
        return acts;
    }

    /** Where, and who enters what. */
    private record Story(ContractId contract, Actor provider, Actor customer) {
        Actor recorder(Fact fact) {
            return fact instanceof Fact.Ticket || fact instanceof Fact.Restore ? customer : provider;
        }
    }

    private List<Act> entered(Story story, Fact fact) {
        return switch (fact) {
            case Fact.Maintenance works ->
                List.of(once(
                        story, works, works.announcedAt().orElse(works.span().start())));
            case Fact.Outage outage
            when outage.span().isOpen() ->
                List.of(once(story, outage, outage.span().start().plus(SOON)));
            case Fact.Outage outage
            when outage.span().length().compareTo(LONG) > 0 -> twice(story, begun(outage), outage, outage.span());
            case Fact.Ticket ticket
            when !ticket.acts().isEmpty() ->
                twice(
                        story,
                        begun(ticket),
                        ticket,
                        new Interval(
                                ticket.opened().at(), ticket.acts().getLast().at()));
            case Fact.Attestation attested -> List.of(once(story, attested, moment(attested.on(), 16)));
            default -> List.of(once(story, fact, Happened.last(fact).plus(SOON)));
        };
    }

    private Act once(Story story, Fact fact, Instant at) {
        return new Act(at, () -> record(story, fact));
    }

    private List<Act> twice(Story story, Fact begun, Fact over, Interval span) {
        AtomicReference<RecordId> id = new AtomicReference<>();
        String reason = over instanceof Fact.Ticket ? "Zgłoszenie zamknięte." : "Usługa działa ponownie.";
        return List.of(
                new Act(span.start().plus(AT_ONCE), () -> id.set(record(story, begun))),
                new Act(
                        span.end().plus(SOON),
                        () -> correct(story, Objects.requireNonNull(id.get()), new Change(1, over, reason))));
    }

    private RecordId record(Story story, Fact fact) {
        if (records.record(story.recorder(fact), story.contract(), fact) instanceof RecordResult.Done done) {
            return done.id();
        }
        throw new IllegalStateException("The demo cannot record " + fact);
    }

    private void correct(Story story, RecordId id, Change change) {
        ChangeResult result = records.correct(story.recorder(change.fact()), story.contract(), id, change);
        if (!(result instanceof ChangeResult.Changed)) {
            throw new IllegalStateException("The demo cannot correct " + change.fact() + ": " + result);
        }
    }

    /** The monitor's readings: on Mondays, when a month is over, and just now; each brings what is new since the one before. */
    private List<Act> readings(Story story, List<DemoMonth> months, Instant now) {
        NavigableSet<Instant> moments = new TreeSet<>(List.of(now));
        LocalDate first = months.getFirst().month().atDay(1);
        for (LocalDate monday = first.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                moment(monday, 6).isBefore(now);
                monday = monday.plusWeeks(1)) {
            moments.add(moment(monday, 6));
        }
        months.stream()
                .skip(1)
                .map(month -> moment(month.month().atDay(1), 6))
                .filter(now::isAfter)
                .forEach(moments::add);
        List<Fact> routine =
                months.stream().flatMap(month -> month.routine().stream()).toList();
        List<Act> readings = new ArrayList<>();
        Instant before = moment(first, 0);
        for (Instant at : moments) {
            List<Fact> read = readings(routine, before, at);
            readings.add(new Act(at, () -> take(story, read)));
            before = at;
        }
        return readings;
    }

    private static List<Fact> readings(List<Fact> routine, Instant before, Instant at) {
        return routine.stream()
                .filter(fact -> !Happened.asKnown(fact, at).equals(Happened.asKnown(fact, before)))
                .flatMap(fact -> Happened.asKnown(fact, at).stream())
                .toList();
    }

    private void take(Story story, List<Fact> read) {
        Preview taken = records.recordAll(story.provider(), story.contract(), read, "Kolejny odczyt z monitoringu.");
        if (taken.tally().refused() > 0) {
            throw new IllegalStateException("The demo cannot record " + taken.lines());
        }
    }

    private static Instant moment(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(DemoMonth.ZONE).toInstant();
    }

    private static Fact begun(Fact.Outage outage) {
        return new Fact.Outage(
                outage.id(),
                outage.service(),
                Interval.openFrom(outage.span().start()),
                outage.cause(),
                outage.severity(),
                outage.noticed(),
                outage.affected());
    }

    private static Fact begun(Fact.Ticket ticket) {
        return new Fact.Ticket(ticket.id(), ticket.service(), ticket.opened(), List.of(), List.of(), List.of());
    }
}

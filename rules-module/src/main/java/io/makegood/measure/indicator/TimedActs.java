package io.makegood.measure.indicator;

import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.Pauses;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Indicator.DeadlineRule;
import io.makegood.terms.measurement.Indicator.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All acts of one task with their deadlines; a ticket whose priority has no deadline is kept apart. */
final class TimedActs {

    private static final String EVERY_PRIORITY = "*";

    private final Indicator.Timeliness indicator;
    private final Scene scene;
    final List<TimedAct> acts = new ArrayList<>();
    final List<Fact.Ticket> withoutDeadline = new ArrayList<>();

    TimedActs(Indicator.Timeliness indicator, Scene scene) {
        this.indicator = indicator;
        this.scene = scene;
        switch (indicator.task()) {
            case RESPONSE, WORKAROUND, RESTORE, RESOLUTION ->
                scene.facts.of(Fact.Ticket.class).forEach(this::addTicket);
            case BACKUP_RESTORE ->
                scene.facts
                        .of(Fact.Restore.class)
                        .forEach(restore -> add(restore.id(), restore.requestedAt(), restore.restoredAt()));
            case BREACH_NOTICE ->
                scene.facts
                        .of(Fact.BreachNotice.class)
                        .forEach(breach -> add(breach.id(), breach.detectedAt(), breach.notifiedAt()));
            case DELIVERY ->
                scene.facts
                        .of(Fact.Delivery.class)
                        .forEach(delivery -> add(delivery.id(), delivery.dueAt(), delivery.deliveredAt()));
        }
    }

    private void addTicket(Fact.Ticket ticket) {
        Task task = indicator.task();
        TicketClock clock = TicketClock.of(ticket, task, indicator.clock());
        Optional<DeadlineRule> rule = ruleFor(clock.priority());
        if (rule.isEmpty()) {
            withoutDeadline.add(ticket);
        } else {
            add(ticket.id(), clock.start(), clock.done(), rule.get(), clock.pauses());
        }
    }

    private Optional<DeadlineRule> ruleFor(String priority) {
        Optional<DeadlineRule> ofEvery = Optional.empty();
        for (DeadlineRule rule : indicator.deadlines()) {
            if (rule.priority().equals(priority)) {
                return Optional.of(rule);
            }
            if (rule.priority().equals(EVERY_PRIORITY)) {
                ofEvery = Optional.of(rule);
            }
        }
        return ofEvery;
    }

    /** What has no priority follows the line of every priority, or the first. */
    private void add(String fact, Instant start, Optional<Instant> done) {
        DeadlineRule rule = ruleFor(EVERY_PRIORITY).orElse(indicator.deadlines().getFirst());
        add(fact, Nanos.of(start), done.map(Nanos::of).orElse(Nanos.NEVER), rule, TimeSet.NONE);
    }

    private void add(String fact, long start, long done, DeadlineRule rule, TimeSet pauses) {
        Pauses standing = new Pauses(pauses, scene.excluded.all());
        long deadline = scene.calendars.deadline(
                rule.calendar(),
                start,
                Nanos.length(rule.within()),
                standing,
                indicator.clock().closingInstant());
        acts.add(new TimedAct(fact, start, deadline, done, new TimedAct.Running(rule, standing)));
    }
}

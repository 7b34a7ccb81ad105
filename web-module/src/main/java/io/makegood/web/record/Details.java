package io.makegood.web.record;

import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Disassembly;
import io.makegood.record.entry.Entry;
import io.makegood.terms.value.Fraction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What matters about a fact beside when and of which service it was, in one short line: cause, priority, value. */
@Component
public class Details {
    private final Telling telling;

    Details(Telling telling) {
        this.telling = telling;
    }

    public String of(Fact fact, Setting setting) {
        return String.join(" · ", parts(fact, setting));
    }

    private List<String> parts(Fact fact, Setting setting) {
        Entry entry = Disassembly.of(fact, setting.zone());
        return switch (fact) {
            case Fact.Outage it -> outage(it, entry);
            case Fact.Maintenance it -> maintenance(it, entry);
            case Fact.Ticket it -> ticket(it);
            case Fact.Sample it ->
                List.of(it.metric() + " = " + telling.format().number(it.value()));
            case Fact.Count it ->
                List.of(it.counter() + " = " + telling.format().number(it.count()));
            case Fact.Charge it ->
                List.of(telling.word(entry.text("chargeKind")), telling.format().money(it.net()));
            case Fact.Backup it -> List.of(telling.say(it.successful() ? "record.successful" : "record.failed"));
            case Fact.Attestation it ->
                List.of(it.subject(), telling.say(it.fulfilled() ? "record.fulfilled" : "record.notFulfilled"));
            case Fact.Delivery it -> delivery(it);
            case Fact.Claim it -> List.of(setting.label("objective", it.objective()));
            case Fact.Restore it -> List.of();
            case Fact.BreachNotice it -> List.of();
            case Fact.Deployment it -> List.of();
            case Fact.EarlierResult it -> List.of();
            case Fact.CarriedOver it -> List.of();
        };
    }

    private List<String> outage(Fact.Outage outage, Entry entry) {
        List<String> parts = new ArrayList<>(List.of(telling.word(entry.text("cause"))));
        if (!outage.severity().isEmpty()) {
            parts.add(outage.severity());
        }
        if (!outage.affected().equals(Fraction.ONE)) {
            parts.add(telling.say("record.affectedShare", entry.text("affected")));
        }
        if (!outage.cause().root()) {
            parts.add(telling.say("record.notRoot"));
        }
        return parts;
    }

    private List<String> maintenance(Fact.Maintenance works, Entry entry) {
        List<String> parts = new ArrayList<>(List.of(telling.word(entry.text("ground"))));
        parts.add(works.announcedAt()
                .map(at -> Duration.between(at, works.span().start()))
                .map(notice -> notice.isNegative()
                        ? telling.say("record.announcedAfter", telling.format().duration(notice.abs()))
                        : telling.say("record.announcedBefore", telling.format().duration(notice)))
                .orElseGet(() -> telling.say("record.notAnnounced")));
        parts.add(telling.say(works.interrupts() ? "record.interrupting" : "record.harmless"));
        return parts;
    }

    private List<String> ticket(Fact.Ticket ticket) {
        String priority = ticket.changes().isEmpty()
                ? ticket.opened().priority()
                : ticket.opened().priority() + " → "
                        + ticket.changes().getLast().priority();
        List<String> parts = new ArrayList<>(List.of(priority));
        if (!ticket.acts().isEmpty()) {
            parts.add(telling.word(ticket.acts().getLast().kind().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return parts;
    }

    private List<String> delivery(Fact.Delivery delivery) {
        return List.of(delivery.deliveredAt()
                .map(at -> Duration.between(delivery.dueAt(), at))
                .map(late -> late.isPositive()
                        ? telling.say("record.late", telling.format().duration(late))
                        : telling.say("record.onTime"))
                .orElseGet(() -> telling.say("record.notDelivered")));
    }
}

package io.makegood.record.entry;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.measurement.Exclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From an entry to its fact, or to everything that is wrong with it at once. */
public final class Assembly {

    public static Assembled assemble(Entry entry, Times times) {
        Texts texts = new Texts(entry, times);
        texts.checkPresence();
        Fact fact = fact(entry, texts);
        return texts.problems().isEmpty() ? new Assembled.Done(fact) : new Assembled.Refused(texts.problems());
    }

    private static Fact fact(Entry entry, Texts texts) {
        String id = entry.id();
        String service = texts.text("service");
        return switch (entry.kind()) {
            case OUTAGE -> outage(id, service, texts);
            case MAINTENANCE -> maintenance(id, service, texts);
            case TICKET -> ticket(id, service, texts);
            case SAMPLE -> new Fact.Sample(id, service, texts.text("metric"), texts.time("at"), texts.number("value"));
            case COUNT ->
                new Fact.Count(id, service, texts.text("counter"), texts.span("start", "end"), texts.number("count"));
            case CHARGE -> charge(id, service, texts);
            case DEPLOYMENT -> new Fact.Deployment(id, service, texts.span("start", "end"));
            case ATTESTATION ->
                new Fact.Attestation(
                        id, service, texts.text("subject"), texts.day("on"), texts.yes("fulfilled", false));
            case BACKUP, RESTORE, BREACH_NOTICE, DELIVERY, CLAIM -> moments(entry.kind(), id, service, texts);
        };
    }

    private static Fact moments(Kind kind, String id, String service, Texts texts) {
        return switch (kind) {
            case BACKUP ->
                new Fact.Backup(
                        id,
                        service,
                        texts.time("completedAt"),
                        texts.yes("successful", false),
                        notBefore("completedAt", "keptUntil", texts));
            case RESTORE ->
                new Fact.Restore(id, service, texts.time("requestedAt"), notBefore("requestedAt", "restoredAt", texts));
            case BREACH_NOTICE ->
                new Fact.BreachNotice(
                        id, service, texts.time("detectedAt"), notBefore("detectedAt", "notifiedAt", texts));
            case DELIVERY -> new Fact.Delivery(id, service, texts.time("dueAt"), texts.optionalTime("deliveredAt"));
            case CLAIM ->
                new Fact.Claim(id, service, texts.text("objective"), texts.time("about"), texts.time("receivedAt"));
            default -> throw new IllegalArgumentException(kind + " is assembled elsewhere");
        };
    }

    private static Fact.Outage outage(String id, String service, Texts texts) {
        String word = texts.text("cause");
        Optional<Exclusion.Ground> ground = word.isEmpty() || word.equals(Kind.PROVIDER)
                ? Optional.empty()
                : Optional.of(texts.constant("cause", Exclusion.Ground.class));
        return new Fact.Outage(
                id,
                service,
                texts.span("start", "end"),
                new Fact.Cause(ground, texts.yes("root", true)),
                texts.text("severity"),
                new Fact.Noticed(
                        texts.optionalTime("detectedAt"),
                        texts.optionalTime("reportedAt"),
                        texts.optionalTime("ticketAt")),
                texts.share("affected"));
    }

    private static Fact.Maintenance maintenance(String id, String service, Texts texts) {
        return new Fact.Maintenance(
                id,
                service,
                texts.span("start", "end"),
                texts.optionalTime("announcedAt"),
                texts.constant("ground", Exclusion.Ground.class),
                texts.yes("interrupts", false));
    }

    private static Fact.Charge charge(String id, String service, Texts texts) {
        return new Fact.Charge(
                id,
                service,
                texts.span("start", "end"),
                texts.constant("chargeKind", Fact.ChargeKind.class),
                texts.money("net"),
                texts.number("taxPercent"));
    }

    private static Fact.Ticket ticket(String id, String service, Texts texts) {
        Instant openedAt = texts.time("openedAt");
        return new Fact.Ticket(
                id,
                service,
                new Fact.Opened(openedAt, texts.text("priority")),
                acts(openedAt, texts),
                pauses(texts),
                changes(texts));
    }

    private static List<Fact.Act> acts(Instant openedAt, Texts texts) {
        List<Fact.Act> acts = new ArrayList<>();
        for (int line = 0; line < texts.lines("act"); line++) {
            String kind = "act." + line + ".kind";
            String at = "act." + line + ".at";
            if (isWhole(texts, kind, at)) {
                Instant moment = texts.time(at);
                if (moment.isBefore(openedAt)) {
                    texts.note(at, "beforeOpened", Map.of("opened", openedAt.toString(), "at", moment.toString()));
                }
                acts.add(new Fact.Act(texts.constant(kind, Fact.ActKind.class), moment));
            }
        }
        acts.sort(Comparator.comparing(Fact.Act::at));
        return acts;
    }

    private static List<Interval> pauses(Texts texts) {
        List<Interval> pauses = new ArrayList<>();
        for (int line = 0; line < texts.lines("pause"); line++) {
            String from = "pause." + line + ".from";
            String until = "pause." + line + ".until";
            if (!texts.text(from).isEmpty()) {
                pauses.add(texts.span(from, until));
            } else if (!texts.text(until).isEmpty()) {
                texts.note(from, "missing", Map.of());
            }
        }
        pauses.sort(Comparator.naturalOrder());
        return pauses;
    }

    private static List<Fact.Change> changes(Texts texts) {
        List<Fact.Change> changes = new ArrayList<>();
        for (int line = 0; line < texts.lines("change"); line++) {
            String at = "change." + line + ".at";
            String priority = "change." + line + ".priority";
            if (isWhole(texts, at, priority)) {
                changes.add(new Fact.Change(texts.time(at), texts.text(priority)));
            }
        }
        changes.sort(Comparator.comparing(Fact.Change::at));
        return changes;
    }

    /** An empty line is none; half a line is a problem. */
    private static boolean isWhole(Texts texts, String one, String other) {
        boolean first = !texts.text(one).isEmpty();
        boolean second = !texts.text(other).isEmpty();
        if (first != second) {
            texts.note(first ? other : one, "missing", Map.of());
        }
        return first && second;
    }

    private static Optional<Instant> notBefore(String from, String to, Texts texts) {
        return texts.text(to).isEmpty()
                ? Optional.empty()
                : Optional.of(texts.span(from, to).end());
    }

    private Assembly() {}
}

package io.makegood.record.entry;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a fact to its texts, such that assembling them gives the fact again. Times are local in the zone; their offset is
 * a text of its own, which settles the repeated hour.
 */
public final class Disassembly {
    private final ZoneId zone;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private Disassembly(ZoneId zone) {
        this.zone = zone;
    }

    public static Entry of(Fact fact, ZoneId zone) {
        Kind kind = Kind.of(fact).orElseThrow(() -> nobodyRecords(fact));
        Disassembly parts = new Disassembly(zone);
        parts.texts.put("service", fact.service());
        parts.take(fact);
        return Entry.of(kind, fact.id(), parts.texts);
    }

    private void take(Fact fact) {
        switch (fact) {
            case Fact.Outage outage -> outage(outage);
            case Fact.Maintenance maintenance -> maintenance(maintenance);
            case Fact.Ticket ticket -> ticket(ticket);
            case Fact.Sample sample -> sample(sample);
            case Fact.Count count -> count(count);
            case Fact.Charge charge -> charge(charge);
            case Fact.Deployment deployment -> span(deployment.span());
            case Fact.Attestation attestation -> attestation(attestation);
            case Fact.Backup backup -> backup(backup);
            case Fact.Restore restore -> {
                time("requestedAt", restore.requestedAt());
                time("restoredAt", restore.restoredAt());
            }
            case Fact.BreachNotice notice -> {
                time("detectedAt", notice.detectedAt());
                time("notifiedAt", notice.notifiedAt());
            }
            case Fact.Delivery delivery -> {
                time("dueAt", delivery.dueAt());
                time("deliveredAt", delivery.deliveredAt());
            }
            case Fact.Claim claim -> claim(claim);
            case Fact.EarlierResult earlier -> throw nobodyRecords(earlier);
            case Fact.CarriedOver carried -> throw nobodyRecords(carried);
        }
    }

    private void outage(Fact.Outage outage) {
        span(outage.span());
        texts.put("cause", outage.cause().ground().map(Words::of).orElse(Kind.PROVIDER));
        texts.put("root", yes(outage.cause().root()));
        texts.put("severity", outage.severity());
        time("detectedAt", outage.noticed().detectedAt());
        time("reportedAt", outage.noticed().reportedAt());
        time("ticketAt", outage.noticed().ticketAt());
        texts.put("affected", Shares.percent(outage.affected()));
    }

    private void maintenance(Fact.Maintenance maintenance) {
        span(maintenance.span());
        time("announcedAt", maintenance.announcedAt());
        texts.put("ground", Words.of(maintenance.ground()));
        texts.put("interrupts", yes(maintenance.interrupts()));
    }

    private void ticket(Fact.Ticket ticket) {
        time("openedAt", ticket.opened().at());
        texts.put("priority", ticket.opened().priority());
        List<Fact.Act> acts = ticket.acts();
        for (int line = 0; line < acts.size(); line++) {
            texts.put("act." + line + ".kind", Words.of(acts.get(line).kind()));
            time("act." + line + ".at", acts.get(line).at());
        }
        List<Interval> pauses = ticket.pauses();
        for (int line = 0; line < pauses.size(); line++) {
            time("pause." + line + ".from", pauses.get(line).start());
            end("pause." + line + ".until", pauses.get(line));
        }
        List<Fact.Change> changes = ticket.changes();
        for (int line = 0; line < changes.size(); line++) {
            time("change." + line + ".at", changes.get(line).at());
            texts.put("change." + line + ".priority", changes.get(line).priority());
        }
    }

    private void sample(Fact.Sample sample) {
        texts.put("metric", sample.metric());
        time("at", sample.at());
        texts.put("value", sample.value().toPlainString());
    }

    private void count(Fact.Count count) {
        texts.put("counter", count.counter());
        span(count.span());
        texts.put("count", count.count().toPlainString());
    }

    private void charge(Fact.Charge charge) {
        span(charge.span());
        texts.put("chargeKind", Words.of(charge.kind()));
        texts.put("net", charge.net().toString());
        texts.put("taxPercent", charge.taxPercent().toPlainString());
    }

    private void attestation(Fact.Attestation attestation) {
        texts.put("subject", attestation.subject());
        texts.put("on", attestation.on().toString());
        texts.put("fulfilled", yes(attestation.fulfilled()));
    }

    private void backup(Fact.Backup backup) {
        time("completedAt", backup.completedAt());
        texts.put("successful", yes(backup.successful()));
        time("keptUntil", backup.keptUntil());
    }

    private void claim(Fact.Claim claim) {
        texts.put("objective", claim.objective());
        time("about", claim.about());
        time("receivedAt", claim.receivedAt());
    }

    private void span(Interval span) {
        time("start", span.start());
        end("end", span);
    }

    private void end(String field, Interval span) {
        if (!span.isOpen()) {
            time(field, span.end());
        }
    }

    private void time(String field, Optional<Instant> at) {
        at.ifPresent(moment -> time(field, moment));
    }

    private void time(String field, Instant at) {
        OffsetDateTime local = at.atZone(zone).toOffsetDateTime();
        texts.put(field, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local));
        ZoneOffset offset = local.getOffset();
        texts.put(field + ".offset", offset.getId());
    }

    private static IllegalArgumentException nobodyRecords(Fact fact) {
        return new IllegalArgumentException("Nobody records " + fact.getClass().getSimpleName() + " " + fact.id());
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }
}

package io.makegood.web.record;

import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.record.RecordSearch;
import io.makegood.record.Records;
import io.makegood.record.Revision;
import io.makegood.record.entry.Kind;
import io.makegood.web.Format;
import io.makegood.web.dashboard.DashboardContribution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Outages without an end: each minute of them counts until somebody records that they are over. */
@Component
class IncidentsOnDashboard implements DashboardContribution {
    private static final int LOOKED_INTO = 10;
    private static final Duration LONG = Duration.ofHours(24);
    private static final int OPEN_FOR_LONG = 5;
    private static final int OPEN = 18;

    private final Contracts contracts;
    private final Records records;
    private final Format format;
    private final MessageSource texts;
    private final Clock clock;

    IncidentsOnDashboard(Contracts contracts, Records records, Format format, MessageSource texts, Clock clock) {
        this.contracts = contracts;
        this.records = records;
        this.format = format;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<NeedsYou> needsYou(Actor actor) {
        if (!actor.is(Role.OPERATIONS)) {
            return List.of();
        }
        Instant now = clock.instant();
        return contracts.visibleTo(actor).stream()
                .limit(LOOKED_INTO)
                .flatMap(row -> open(actor, row, now).stream())
                .toList();
    }

    private List<NeedsYou> open(Actor actor, ContractRow row, Instant now) {
        return records.facts(row.id(), new Interval(now, now.plusSeconds(1))).of(Fact.Outage.class).stream()
                .filter(outage ->
                        outage.span().isOpen() && outage.span().start().isBefore(now))
                .sorted(Comparator.comparing(outage -> outage.span().start()))
                .flatMap(
                        outage -> recorded(actor, row, outage).map(record -> waiting(actor, row, record, now)).stream())
                .toList();
    }

    private Optional<Revision> recorded(Actor actor, ContractRow row, Fact.Outage outage) {
        RecordSearch named =
                new RecordSearch(Optional.of(Kind.OUTAGE), "", outage.id(), RecordSearch.Days.ANY, true, 1);
        return records.visible(actor, row.id(), named).stream()
                .filter(revision -> revision.fact().equals(outage))
                .findFirst();
    }

    /** Only the party that recorded it can record its end; the other one is told whom to ask. */
    private NeedsYou waiting(Actor actor, ContractRow row, Revision record, Instant now) {
        Fact.Outage outage = (Fact.Outage) record.fact();
        Instant start = outage.span().start();
        Duration soFar = Duration.between(start, now).truncatedTo(ChronoUnit.MINUTES);
        boolean ours = record.made().of().equals(actor.organisation());
        String url = "/contracts/" + row.id() + "/records/" + record.record();
        String since = format.instant(start, zone(actor, row));
        return new NeedsYou(
                soFar.compareTo(LONG) >= 0 ? OPEN_FOR_LONG : OPEN,
                say("dashboard.incident", outage.id(), row.title()),
                ours
                        ? say("dashboard.incident.detail", since, format.duration(soFar))
                        : say("dashboard.incident.theirs", since, format.duration(soFar), other(actor, row)),
                ours ? url + "/correct" : url,
                say(ours ? "dashboard.incident.end" : "dashboard.incident.action"));
    }

    private ZoneId zone(Actor actor, ContractRow row) {
        return records.offer(actor, row.id()).zone();
    }

    private static String other(Actor actor, ContractRow row) {
        return row.provider().id().equals(actor.organisation())
                ? row.customer().name()
                : row.provider().name();
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}

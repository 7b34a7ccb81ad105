package io.makegood.web.record;

import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.record.Records;
import io.makegood.web.Format;
import io.makegood.web.dashboard.DashboardContribution;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

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
                .flatMap(row -> open(row, now).stream())
                .toList();
    }

    private List<NeedsYou> open(ContractRow row, Instant now) {
        return records.facts(row.id(), new Interval(now, now.plusSeconds(1))).of(Fact.Outage.class).stream()
                .filter(outage ->
                        outage.span().isOpen() && outage.span().start().isBefore(now))
                .sorted(Comparator.comparing(outage -> outage.span().start()))
                .map(outage -> waiting(row, outage, now))
                .toList();
    }

    private NeedsYou waiting(ContractRow row, Fact.Outage outage, Instant now) {
        Instant start = outage.span().start();
        Duration soFar = Duration.between(start, now).truncatedTo(ChronoUnit.MINUTES);
        return new NeedsYou(
                soFar.compareTo(LONG) >= 0 ? OPEN_FOR_LONG : OPEN,
                say("dashboard.incident", outage.id(), row.title()),
                say("dashboard.incident.detail", format.instant(start), format.duration(soFar)),
                "/contracts/" + row.id() + "/records/named?kind=outage&id="
                        + UriUtils.encode(outage.id(), StandardCharsets.UTF_8),
                say("dashboard.incident.action"));
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}

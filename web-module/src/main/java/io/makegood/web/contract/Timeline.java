package io.makegood.web.contract;

import io.makegood.audit.AuditEvent;
import io.makegood.audit.AuditTrail;
import io.makegood.contract.Contract;
import io.makegood.party.Organisation;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The events of a contract's chain as sentences, the newest first. */
@Component
class Timeline {
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private final AuditTrail audit;
    private final Parties parties;
    private final ContractWords wording;

    Timeline(AuditTrail audit, Parties parties, ContractWords wording) {
        this.audit = audit;
        this.parties = parties;
        this.wording = wording;
    }

    /**
     * An event as it is read; the content is what was hashed, for those who check.
     */
    record Row(int number, Instant at, String sentence, Doer by, Proof proof) {}

    /** The name is empty once it was erased. */
    record Doer(String person, String organisation) {}

    record Proof(String kind, Map<String, String> content, String hash) {}

    /** All of them, for a file. */
    List<Row> of(Contract contract) {
        return rows(contract, audit.events(contract.id().chain()).reversed());
    }

    List<Row> rows(Contract contract, List<AuditEvent> events) {
        return events.stream().map(event -> row(contract, event)).toList();
    }

    private Row row(Contract contract, AuditEvent event) {
        String person = event.by().person().map(id -> parties.person(id).name()).orElse("");
        return new Row(
                event.link().number(),
                event.at().truncatedTo(ChronoUnit.SECONDS),
                sentence(event),
                new Doer(person, organisation(contract, event.by().organisation())),
                new Proof(
                        event.kind(),
                        new TreeMap<>(event.content()),
                        event.link().hash().hex()));
    }

    private String sentence(AuditEvent event) {
        String text = wording.sayOr("event." + event.kind(), event.kind());
        String filled = NAMED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(value(event.content().getOrDefault(found.group(1), found.group()))));
        String reason = event.content().getOrDefault("reason", "");
        return reason.isEmpty() ? filled : filled + " " + wording.say("history.reason", reason);
    }

    /** A day as the reader writes it; every other value as it was recorded. */
    private String value(String recorded) {
        try {
            return recorded.matches("\\d{4}-\\d{2}-\\d{2}") ? wording.date(LocalDate.parse(recorded)) : recorded;
        } catch (DateTimeException noDay) {
            return recorded;
        }
    }

    private static String organisation(Contract contract, OrganisationId id) {
        return Stream.of(contract.provider(), contract.customer())
                .filter(party -> party.id().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}

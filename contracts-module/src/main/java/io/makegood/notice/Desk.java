package io.makegood.notice;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes letters about a contract into the outbox, within the caller's transaction: one to each reader and occasion. */
@Component
class Desk {
    private static final Duration NEWS = Duration.ofDays(7);

    private final Letters letters;
    private final Readers readers;
    private final Clock clock;

    Desk(Letters letters, Readers readers, Clock clock) {
        this.letters = letters;
        this.readers = readers;
        this.clock = clock;
    }

    /** What is told, on which occasion, with which facts, and until when it is worth telling. */
    record Told(NoticeKind kind, String occasion, Map<String, String> facts, Instant goodUntil) {}

    Told news(NoticeKind kind, String occasion, Map<String, String> facts) {
        return new Told(kind, occasion, facts, now().plus(NEWS));
    }

    Contract contract(ContractId id) {
        return readers.contract(id).orElseThrow();
    }

    /** Writes to everyone whom it concerns in these organisations, but not to who did it. */
    void write(Contract contract, Collection<OrganisationId> to, Optional<PersonId> doer, Told told) {
        List<Readers.Found> found = readers.of(told.kind(), to).stream()
                .filter(reader -> doer.isEmpty() || !reader.reader().person().equals(doer))
                .toList();
        Instant now = now();
        for (Readers.Found reader : found) {
            if (!letters.isWritten(told.occasion(), reader.reader().address())) {
                letters.add(letter(contract, reader.reader(), told), reader.reader(), now, reader.demo(), null);
            }
        }
    }

    private static NewLetter letter(Contract contract, Letter.Reader reader, Told told) {
        Map<String, String> facts = new LinkedHashMap<>(told.facts());
        facts.put("title", contract.title());
        facts.put("ours", contract.party(contract.side(reader.organisation())).name());
        facts.put(
                "theirs",
                contract.party(contract.side(reader.organisation()).other()).name());
        Letter.About about = new Letter.About(Optional.of(contract.id()), facts);
        return new NewLetter(LetterId.random(), told.occasion(), told.kind(), about, told.goodUntil());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

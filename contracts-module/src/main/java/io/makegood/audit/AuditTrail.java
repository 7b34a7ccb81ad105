package io.makegood.audit;

import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain of each contract. An event is appended in the transaction of the change that it tells of, or not at all; the
 * contract's own row is locked before, so that events of one contract come one after the other.
 */
@Service
public class AuditTrail {
    private static final int LOOKED_FOR_AT_A_TIME = 500;

    private final AuditEvents events;
    private final AuditHeads heads;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final ObjectProvider<Witness> witnesses;

    AuditTrail(
            AuditEvents events,
            AuditHeads heads,
            Pseudonyms pseudonyms,
            Clock clock,
            ObjectProvider<Witness> witnesses) {
        this.events = events;
        this.heads = heads;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.witnesses = witnesses;
    }

    /** Begins the chain of a new contract. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(ChainId chain) {
        heads.add(chain);
    }

    /**
     * Adds what the actor did, now. The kind is a word such as {@code version.offered}; the content is for readers of the
     * evidence and names no person.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(ChainId chain, Actor actor, String kind, Map<String, String> content) {
        append(chain, actor, now(), new Done(kind, content));
    }

    /** What was done, as {@link #append(ChainId, Actor, String, Map)} takes it. */
    public record Done(String kind, Map<String, String> content) {}

    /** The time for rows that shall bear the very time of their event. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Adds what the actor did at a time that rows of the same transaction bear too, so that each proves the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(ChainId chain, Actor actor, Instant at, Done done) {
        AuditHeads.Head head = heads.lock(chain);
        AuditPayload.Author author = new AuditPayload.Author(
                pseudonyms.of(actor.person()), actor.organisation().id());
        AuditPayload payload = new AuditPayload(head.next(), at, author, done.kind(), done.content());
        StoredEvent event = StoredEvent.of(payload);
        events.add(event);
        heads.move(chain, event);
        witnesses.forEach(witness -> witness.appended(chain, actor, at, done));
    }

    /** The name under which evidence knows a person; who it is stands in a table that can be erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID pseudonym(PersonId person) {
        return pseudonyms.of(person);
    }

    /** All events in their order, the first one first. */
    @Transactional(readOnly = true)
    public List<AuditEvent> events(ChainId chain) {
        Map<UUID, PersonId> people = pseudonyms.all();
        return events.of(chain).stream().map(stored -> readable(stored, people)).toList();
    }

    /**
     * One page of the events before a number, the newest first. The kind is the first word of theirs, such as
     * {@code version}, or empty for all: it stands in the hashed bytes only, so that a rare one is looked for in pieces.
     */
    @Transactional(readOnly = true)
    public EventPage page(ChainId chain, String kind, int before, int most) {
        Map<UUID, PersonId> people = pseudonyms.all();
        List<AuditEvent> found = new ArrayList<>();
        int from = before;
        int piece = most + 1;
        while (found.size() <= most) {
            List<StoredEvent> read = events.before(chain, from, piece);
            read.stream()
                    .map(stored -> readable(stored, people))
                    .filter(event -> kind.isEmpty() || event.kind().startsWith(kind + "."))
                    .forEach(found::add);
            if (read.size() < piece) {
                break;
            }
            from = read.getLast().number();
            piece = LOOKED_FOR_AT_A_TIME;
        }
        boolean more = found.size() > most;
        return new EventPage(more ? found.subList(0, most) : found, more);
    }

    /** Where the chain ends: the hash of its newest event; none before the first. */
    @Transactional(readOnly = true)
    public Optional<Sha256> newestHash(ChainId chain) {
        return heads.of(chain).hash();
    }

    /** Recomputes the whole chain from its bytes and names the first place where it does not hold. */
    @Transactional(readOnly = true)
    public Verification verify(ChainId chain) {
        return ChainCheck.of(chain, heads.of(chain), events);
    }

    private static AuditEvent readable(StoredEvent stored, Map<UUID, PersonId> people) {
        AuditPayload payload = stored.read();
        AuditEvent.Doer doer = new AuditEvent.Doer(
                new OrganisationId(payload.author().organisation()),
                Optional.ofNullable(people.get(payload.author().pseudonym())));
        Optional<Sha256> previous = payload.place().previous();
        AuditEvent.Link link = new AuditEvent.Link(payload.place().number(), previous, stored.hash());
        return new AuditEvent(link, payload.at(), doer, payload.kind(), payload.content());
    }
}

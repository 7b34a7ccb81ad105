package io.makegood.record;

import io.makegood.contract.ContractId;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.party.Actor;
import io.makegood.record.entry.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recorded things as a whole: the head that is locked and the revisions that are only added to. */
@Component
class RecordStore {
    private final RecordHeads heads;
    private final RecordRevisions revisions;
    private final Clock clock;

    RecordStore(RecordHeads heads, RecordRevisions revisions, Clock clock) {
        this.heads = heads;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** By the actor, now; asked for under the contract's lock, so that times follow the order of the revisions. */
    Revision.Made made(Actor actor, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Revision.Made(actor.person(), actor.organisation(), now, reason, Optional.empty());
    }

    Revision.Made made(Actor actor, String reason, ImportId by) {
        Revision.Made made = made(actor, reason);
        return new Revision.Made(made.by(), made.of(), made.at(), reason, Optional.of(by));
    }

    /** What the rows would do to the records as they are; under the contract's lock that stays true. */
    ImportPlan plan(ContractId contract, List<ReadRow> rows, List<String> services, Actor actor) {
        List<Key> keys = rows.stream()
                .flatMap(row -> row.told().stream())
                .map(ReadRow.Told::key)
                .toList();
        return ImportPlan.of(rows, services, heads.known(contract, keys), actor.organisation());
    }

    /** Writes revisions of different records, each with its head. */
    void write(ContractId contract, List<Step> steps) {
        heads.add(contract, steps.stream().filter(Step::isFirst).toList());
        heads.move(steps.stream().filter(step -> !step.isFirst()).toList());
        revisions.add(contract, steps);
    }

    Optional<Head> known(ContractId contract, Key key) {
        return Optional.ofNullable(heads.known(contract, List.of(key)).get(key));
    }

    Optional<Head> lock(ContractId contract, RecordId id) {
        return heads.lock(contract, id);
    }

    Revision latest(Head head) {
        return revisions.latest(head);
    }

    Optional<Recorded> find(ContractId contract, RecordId id) {
        return heads.find(contract, id)
                .map(head -> new Recorded(id, contract, head.key().kind(), revisions.of(contract, id)));
    }

    List<Revision> madeBy(ImportId id, int page) {
        return revisions.madeBy(id, page);
    }

    Facts facts(ContractId contract, Interval span) {
        return touching(revisions.touching(contract, span), span);
    }

    Facts factsKnownAt(ContractId contract, Interval span, Instant knownAt) {
        return touching(revisions.touchingKnownAt(contract, span, knownAt), span);
    }

    String nextId(ContractId contract, Kind kind) {
        String prefix =
                prefix(kind) + "-" + clock.instant().atZone(ZoneOffset.UTC).getYear() + "-";
        int last = heads.highest(contract, kind, prefix)
                .map(id -> id.substring(prefix.length()))
                .filter(number -> number.matches("\\d{4}"))
                .map(Integer::parseInt)
                .orElse(0);
        return prefix + "%04d".formatted(last + 1);
    }

    private static Facts touching(List<Content> contents, Interval span) {
        List<Fact> facts = contents.stream()
                .map(Content::fact)
                .filter(fact -> Place.touches(fact, span))
                .toList();
        return new Facts(facts);
    }

    private static String prefix(Kind kind) {
        return switch (kind) {
            case OUTAGE -> "INC";
            case MAINTENANCE -> "MNT";
            case TICKET -> "TIC";
            case SAMPLE -> "SMP";
            case COUNT -> "CNT";
            case BACKUP -> "BKP";
            case RESTORE -> "RES";
            case BREACH_NOTICE -> "SEC";
            case DELIVERY -> "DEL";
            case ATTESTATION -> "ATT";
            case CHARGE -> "CHG";
            case DEPLOYMENT -> "DEP";
            case CLAIM -> "CLM";
        };
    }
}

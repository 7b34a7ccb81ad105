package io.makegood.negotiation;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.contract.Drafts;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.contract.VersionState;
import io.makegood.negotiation.Negotiation.Base;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The negotiations of a contract, as both of its parties see them. */
@Service
public class Negotiations {
    private final Contracts contracts;
    private final Drafts drafts;
    private final StoredNegotiations stored;
    private final Clock clock;

    Negotiations(Contracts contracts, Drafts drafts, StoredNegotiations stored, Clock clock) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.stored = stored;
        this.clock = clock;
    }

    /** Whether our side is to move in a live negotiation today; when everything is answered, both sides are. */
    public record Turn(boolean settled, boolean ours, Optional<LocalDate> answerBy) {}

    /** A live negotiation in a list, looked at from one side. */
    public record Row(ContractRow contract, Turn turn) {}

    /** Who is to move in the live negotiation of a contract; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Turn> turn(Actor actor, ContractId id) {
        Side ours = contracts.of(actor, id).side(actor);
        return stored.live(List.of(id)).stream().findFirst().map(live -> turn(ours, live));
    }

    /** The live negotiation, or the one that would begin with the next round. */
    @Transactional(readOnly = true)
    public Negotiation current(Actor actor, ContractId id) {
        Contract contract = contracts.of(actor, id);
        return stored.live(contract.id()).orElseGet(() -> next(actor, id));
    }

    /** All that have begun, the first one first. */
    @Transactional(readOnly = true)
    public List<Negotiation> all(Actor actor, ContractId id) {
        return stored.of(contracts.of(actor, id).id());
    }

    @Transactional(readOnly = true)
    public Negotiation numbered(Actor actor, ContractId id, int number) {
        return all(actor, id).stream()
                .filter(negotiation -> negotiation.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("negotiation " + number));
    }

    /** The contracts of the actor's organisation about which is negotiated now. */
    @Transactional(readOnly = true)
    public List<Row> live(Actor actor) {
        Map<ContractId, ContractRow> visible =
                contracts.visibleTo(actor).stream().collect(Collectors.toMap(ContractRow::id, Function.identity()));
        return stored.live(visible.keySet()).stream()
                .flatMap(live ->
                        Optional.ofNullable(visible.get(live.contract())).map(row -> row(actor, row, live)).stream())
                .toList();
    }

    private Row row(Actor actor, ContractRow contract, StoredNegotiations.Live live) {
        Side ours = contract.provider().id().equals(actor.organisation()) ? Side.PROVIDER : Side.CUSTOMER;
        return new Row(contract, turn(ours, live));
    }

    private Turn turn(Side ours, StoredNegotiations.Live live) {
        boolean lapsed = live.answerBy().filter(today()::isAfter).isPresent();
        boolean asked = live.turn().filter(ours::equals).isPresent();
        return new Turn(live.settled(), !live.settled() && asked != lapsed, live.answerBy());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    private Negotiation next(Actor actor, ContractId id) {
        return Negotiation.of(NegotiationId.random(), id, stored.count(id) + 1, base(actor, id), List.of());
    }

    /** What both have agreed on last: signed by both, or the outcome of a negotiation that was not signed in the end. */
    private Base base(Actor actor, ContractId id) {
        List<Integer> outcomes = stored.versions(id);
        return contracts.versions(actor, id).all().stream()
                .filter(version -> version.agreed()
                        || (version.state() != VersionState.OFFERED && outcomes.contains(version.number())))
                .max(Comparator.comparingInt(Version::number))
                .map(version -> new Base(version.number(), version.terms()))
                .orElseGet(() -> new Base(0, drafts.blank(actor, id)));
    }
}

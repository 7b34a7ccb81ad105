package io.makegood.credit.close;

import io.makegood.contract.ContractId;
import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.credit.CreditOverview;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs that close months: asked for by finance, worked off in the background, seen by everybody of the organisation who reads contracts. */
@Service
public class CloseRuns {
    private final StoredRuns runs;
    private final Claims claims;
    private final Contracts contracts;
    private final CreditOverview overview;
    private final CloseWorkers workers;
    private final Clock clock;

    CloseRuns(
            StoredRuns runs,
            Claims claims,
            Contracts contracts,
            CreditOverview overview,
            CloseWorkers workers,
            Clock clock) {
        this.runs = runs;
        this.claims = claims;
        this.contracts = contracts;
        this.overview = overview;
        this.workers = workers;
        this.clock = clock;
    }

    /** Asks for a run; it begins with {@link #wake()}, or by itself soon. Two for the same months close each of them once. */
    @Transactional
    public StartResult start(Actor actor, CloseScope scope, YearMonth until) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE);
        Set<ContractId> covered = contracts.visibleTo(actor).stream()
                .filter(scope::covers)
                .map(ContractRow::id)
                .collect(java.util.stream.Collectors.toSet());
        List<ContractId> open =
                overview.open(actor, until).stream().filter(covered::contains).toList();
        if (open.isEmpty()) {
            return new StartResult.NothingToClose();
        }
        CloseRun.Request request = new CloseRun.Request(
                clock.instant().truncatedTo(ChronoUnit.MICROS), actor.person(), actor.organisation());
        CloseRun run =
                new CloseRun(CloseRunId.random(), scope, until, request, new CloseRun.Tally(open.size(), 0, 0, 0));
        runs.add(run, open);
        return new StartResult.Started(run.id());
    }

    /** Lets this node work now, beside whoever works already. */
    public void wake() {
        workers.wake();
    }

    /** Those of the actor's organisation, the newest first. */
    @Transactional(readOnly = true)
    public List<CloseRun> recent(Actor actor) {
        return actor.readsContracts() ? runs.recent(actor.organisation()) : List.of();
    }

    @Transactional(readOnly = true)
    public CloseRun of(Actor actor, CloseRunId id) {
        return runs.find(id)
                .filter(run -> actor.readsContracts() && run.request().of().equals(actor.organisation()))
                .orElseThrow(() -> new NotFound("run " + id));
    }

    @Transactional(readOnly = true)
    public List<Parked> parked(Actor actor, CloseRunId id) {
        return claims.parked(of(actor, id).id());
    }

    /** Lets a parked contract go on: what a bound held only a second person, what failed anybody of finance. */
    @Transactional
    public ReleaseResult release(Actor actor, CloseRunId id, ContractId contract) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE);
        CloseRun run = of(actor, id);
        boolean held = claims.parked(id).stream()
                .anyMatch(parked ->
                        parked.contract().equals(contract) && parked.held().isPresent());
        if (held && run.request().by().equals(actor.person())) {
            return new ReleaseResult.SecondPersonNeeded();
        }
        return claims.goOn(id, contract, actor.person()) ? new ReleaseResult.Released() : new ReleaseResult.NotParked();
    }
}

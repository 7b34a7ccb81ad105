package io.makegood.credit.close;

import io.makegood.contract.ContractWork;
import io.makegood.credit.Computed;
import io.makegood.credit.NextResult;
import io.makegood.credit.Statements;
import io.makegood.party.Actor;
import io.makegood.party.Membership;
import io.makegood.party.NotPermitted;
import io.makegood.party.Parties;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Closes what runs ask for, contract by contract and month by month. A statement and how far the run is with its contract are one
 * transaction, so that a killed run has done all of a month or nothing of it.
 */
@Component
class CloseWork {
    private static final Logger LOG = LoggerFactory.getLogger(CloseWork.class);

    private static final int TRIES = 5;

    private final Claims claims;
    private final Statements statements;
    private final ContractWork work;
    private final Parties parties;
    private volatile boolean stopping;

    CloseWork(Claims claims, Statements statements, ContractWork work, Parties parties) {
        this.claims = claims;
        this.statements = statements;
        this.work = work;
        this.parties = parties;
    }

    /** Works until nothing waits any more, and says how many contracts it has been at. */
    int drain() {
        int contracts = 0;
        for (List<Claim> taken = next(); !taken.isEmpty() && !stopping; taken = next()) {
            contracts += taken.size();
            taken.forEach(this::close);
        }
        return contracts;
    }

    /** Workers that reach for the same contracts at once may lose to each other; whoever lost asks again. */
    private List<Claim> next() {
        for (int attempt = 1; ; attempt++) {
            try {
                return claims.next();
            } catch (ConcurrencyFailureException lost) {
                if (attempt == TRIES || stopping) {
                    throw lost;
                }
            }
        }
    }

    /** From now on nothing is parked: what fails while the node goes down is another node's, once the claim has run out. */
    void stop() {
        stopping = true;
    }

    private void close(Claim claim) {
        try {
            Actor actor = actor(claim.run());
            boolean more = true;
            while (more) {
                more = month(actor, claim);
            }
        } catch (RuntimeException failed) {
            if (stopping) {
                return;
            }
            LOG.warn("Run {} parks contract {}", claim.run().id(), claim.contract(), failed);
            claims.park(
                    claim,
                    new Parked(
                            claim.contract(),
                            Parked.Reason.FAILED,
                            failed.getClass().getSimpleName() + ": " + failed.getMessage(),
                            Optional.empty()));
        }
    }

    /** One month in one transaction; whether there may be another one. */
    private boolean month(Actor actor, Claim claim) {
        return work.on(claim.contract(), chain -> {
            if (!claims.renew(claim)) {
                return false;
            }
            return switch (statements.issueNext(
                    actor, claim.contract(), claim.run().until(), computed -> isHeld(claim, computed))) {
                case NextResult.Issued issued -> {
                    claims.issued(claim, issued.last());
                    yield !issued.last();
                }
                case NextResult.NothingLeft nothing -> {
                    claims.done(claim);
                    yield false;
                }
                case NextResult.HeldBack held -> {
                    claims.park(claim, parked(claim, held.computed()));
                    yield false;
                }
            };
        });
    }

    private static boolean isHeld(Claim claim, Computed computed) {
        return !claim.isReleased(month(computed)) && Bounds.exceeded(computed).isPresent();
    }

    private static Parked parked(Claim claim, Computed computed) {
        Bounds.Held held = Bounds.exceeded(computed).orElseThrow();
        return new Parked(claim.contract(), held.reason(), held.detail(), Optional.of(month(computed)));
    }

    private static YearMonth month(Computed computed) {
        return YearMonth.from(computed.period().from());
    }

    /** Whoever asked for the run, in the roles of today. */
    private Actor actor(CloseRun run) {
        return parties.membershipsOf(run.request().by()).stream()
                .filter(membership ->
                        membership.organisation().id().equals(run.request().of()))
                .map(Membership::actor)
                .findFirst()
                .orElseThrow(() -> new NotPermitted("Who asked for run " + run.id() + " is no member any more"));
    }
}

package io.makegood.web.credit.close;

import io.makegood.credit.close.CloseRun;
import io.makegood.credit.close.CloseRuns;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.credit.Wording;
import io.makegood.web.dashboard.DashboardContribution;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contracts that a run parked wait for somebody of finance to look at them. */
@Component
class ClosingOnDashboard implements DashboardContribution {
    private static final int PARKED = 20;

    private final CloseRuns runs;
    private final Wording wording;

    ClosingOnDashboard(CloseRuns runs, Wording wording) {
        this.runs = runs;
        this.wording = wording;
    }

    @Override
    public List<NeedsYou> needsYou(Actor actor) {
        return actor.is(Role.FINANCE)
                ? runs.recent(actor).stream()
                        .filter(run -> run.tally().parked() > 0)
                        .map(this::need)
                        .toList()
                : List.of();
    }

    private NeedsYou need(CloseRun run) {
        return new NeedsYou(
                PARKED,
                wording.say("closing.needs", run.tally().parked()),
                wording.say("closing.needs.detail"),
                "/closing/" + run.id(),
                wording.say("closing.needs.open"));
    }
}

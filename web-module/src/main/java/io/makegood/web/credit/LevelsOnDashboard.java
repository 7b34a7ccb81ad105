package io.makegood.web.credit;

import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Period;
import io.makegood.contract.ContractRow;
import io.makegood.contract.ContractRow.Bond;
import io.makegood.contract.Contracts;
import io.makegood.credit.Assessments;
import io.makegood.credit.Computed;
import io.makegood.credit.Part;
import io.makegood.party.Actor;
import io.makegood.terms.Objective;
import io.makegood.web.dashboard.DashboardContribution;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The running month's levels against their promises, of the newest contracts in force. */
@Component
class LevelsOnDashboard implements DashboardContribution {
    /** Each of them is computed for the page. */
    private static final int SHOWN = 3;

    private final Contracts contracts;
    private final Assessments assessments;
    private final Levels levels;
    private final Wording wording;
    private final RunningMonth running;

    LevelsOnDashboard(
            Contracts contracts, Assessments assessments, Levels levels, Wording wording, RunningMonth running) {
        this.contracts = contracts;
        this.assessments = assessments;
        this.levels = levels;
        this.wording = wording;
        this.running = running;
    }

    @Override
    public List<Panel> panels(Actor actor) {
        if (!actor.readsContracts()) {
            return List.of();
        }
        List<ContractRow> inForce = contracts.visibleTo(actor).stream()
                .filter(row -> row.situation().bond() == Bond.IN_FORCE)
                .toList();
        List<DashboardRows.OfContract> shown = inForce.stream()
                .limit(SHOWN)
                .map(row -> levels(actor, row, running.of(actor, row.id())))
                .toList();
        return shown.isEmpty()
                ? List.of()
                : List.of(new Panel(
                        20, "credit/dashboard :: levels", new DashboardRows.Levels(shown, inForce.size() > SHOWN)));
    }

    private DashboardRows.OfContract levels(Actor actor, ContractRow row, YearMonth month) {
        Period period = Period.month(month);
        Computed computed = assessments.soFar(actor, row.id(), period);
        return new DashboardRows.OfContract(
                row.title(),
                wording.period(period),
                "/contracts/" + row.id() + "/performance/" + month,
                computed.parts().stream().flatMap(this::levels).toList());
    }

    private Stream<DashboardRows.Level> levels(Part part) {
        return part.ruling().terms().objectives().stream()
                .flatMap(objective -> Trends.seen(part, objective.id()))
                .map(seen -> level(part, seen.objective(), seen.worst()));
    }

    private DashboardRows.Level level(Part part, Objective objective, Result worst) {
        return new DashboardRows.Level(
                Names.of(part, objective.clause(), objective.id()),
                levels.brief(objective, worst.level()),
                levels.promise(objective),
                badge(objective, worst));
    }

    /** While the month runs it says how it stands, not how it ends. */
    private Rows.Badge badge(Objective objective, Result worst) {
        if (worst.status() != Status.PENDING || worst.level().isEmpty()) {
            return wording.badge(worst.status());
        }
        boolean kept = objective.promise().target().isMetBy(worst.level().get().value());
        return new Rows.Badge(wording.say(kept ? "credit.soFar.kept" : "credit.soFar.missed"), kept ? "good" : "bad");
    }
}

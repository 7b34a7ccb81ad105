package io.makegood.web.credit;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Side;
import io.makegood.credit.CreditOverview;
import io.makegood.credit.Deadline;
import io.makegood.credit.StatementWaiting;
import io.makegood.measure.Interval;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.web.dashboard.DashboardContribution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Months without a statement, and what issued statements set a time for: duties, rights and claims. */
@Component
class StatementsOnDashboard implements DashboardContribution {
    private static final Duration AHEAD = Duration.ofDays(21);
    private static final Duration BEHIND = Duration.ofDays(21);
    private static final int OVERDUE = 15;
    private static final int MONTH_OVER = 30;
    private static final int SOON = 40;

    private final CreditOverview overview;
    private final Contracts contracts;
    private final Terminology terminology;
    private final Wording wording;
    private final Clock clock;

    StatementsOnDashboard(
            CreditOverview overview, Contracts contracts, Terminology terminology, Wording wording, Clock clock) {
        this.overview = overview;
        this.contracts = contracts;
        this.terminology = terminology;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public List<NeedsYou> needsYou(Actor actor) {
        List<NeedsYou> needs = new ArrayList<>();
        if (actor.is(Role.FINANCE)) {
            overview.waiting(actor).stream().map(this::waiting).forEach(needs::add);
        }
        if (actor.is(Role.FINANCE) || actor.is(Role.OPERATIONS)) {
            Instant now = clock.instant();
            overview.deadlines(actor, new Interval(now.minus(BEHIND), now.plus(AHEAD))).stream()
                    .flatMap(deadline -> due(actor, deadline, now).stream())
                    .forEach(needs::add);
        }
        return needs;
    }

    private NeedsYou waiting(StatementWaiting waiting) {
        return new NeedsYou(
                MONTH_OVER,
                wording.say("dashboard.statement", wording.period(waiting.first()), waiting.title()),
                wording.say("dashboard.statement.detail", waiting.months()),
                "/contracts/" + waiting.contract() + "/statements/new?month=" + PeriodReading.text(waiting.first()),
                wording.say("dashboard.statement.action"));
    }

    private Optional<NeedsYou> due(Actor actor, Deadline deadline, Instant now) {
        Contract contract = contracts.of(actor, deadline.source().contract());
        boolean providing = contract.side(actor) == Side.PROVIDER;
        boolean ours = deadline.kind() == Deadline.Kind.DUTY || !providing;
        boolean past = deadline.by().isBefore(now);
        if (!ours || (past && deadline.kind() != Deadline.Kind.DUTY)) {
            return Optional.empty();
        }
        boolean theirs = deadline.kind() == Deadline.Kind.DUTY && !providing;
        String key = "dashboard.deadline." + deadline.kind().name() + (theirs ? ".theirs" : "") + (past ? ".past" : "");
        Terms terms = terms(actor, contract.id());
        ZoneId zone = terms.header().setting().zone();
        return Optional.of(new NeedsYou(
                past ? OVERDUE : SOON,
                wording.say(
                        key,
                        what(terms, deadline),
                        wording.instant(deadline.by(), zone),
                        contract.provider().name()),
                wording.say(
                        "dashboard.deadline.detail",
                        contract.title(),
                        deadline.source().number(),
                        clause(terms, deadline)),
                "/contracts/" + contract.id() + "/statements/"
                        + deadline.source().statement(),
                wording.say("dashboard.deadline.action")));
    }

    /** The newest agreed terms: what stands in the statement itself is behind the link. */
    private Terms terms(Actor actor, ContractId contract) {
        return contracts.versions(actor, contract).all().reversed().stream()
                .filter(version -> version.agreed())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A statement without agreed terms: " + contract))
                .terms();
    }

    private String what(Terms terms, Deadline deadline) {
        return objective(terms, deadline).stream()
                .flatMap(objective -> objective.remedies().stream())
                .filter(remedy -> remedy.id().equals(deadline.remedy()))
                .map(Remedy::schedule)
                .filter(Schedule.Flat.class::isInstance)
                .map(schedule -> terminology.award(((Schedule.Flat) schedule).award()))
                .findFirst()
                .orElse(wording.say("credit.kind." + (deadline.kind() == Deadline.Kind.DUTY ? "duty" : "right")));
    }

    private static String clause(Terms terms, Deadline deadline) {
        return objective(terms, deadline)
                .flatMap(objective -> terms.clauses().stream()
                        .filter(clause -> clause.id().equals(objective.clause()))
                        .findFirst())
                .map(StatementsOnDashboard::named)
                .orElse(deadline.objective());
    }

    private static String named(Clause clause) {
        return clause.number() + " " + clause.heading();
    }

    private static Optional<Objective> objective(Terms terms, Deadline deadline) {
        return terms.objectives().stream()
                .filter(objective -> objective.id().equals(deadline.objective()))
                .findFirst();
    }
}

package io.makegood.web.credit.close;

import io.makegood.assess.Period;
import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.credit.close.CloseRun;
import io.makegood.credit.close.CloseRuns;
import io.makegood.credit.close.CloseScope;
import io.makegood.credit.close.Parked;
import io.makegood.party.Actor;
import io.makegood.party.Organisation;
import io.makegood.party.Parties;
import io.makegood.party.Role;
import io.makegood.web.Format;
import io.makegood.web.credit.Wording;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of runs that close months. */
@Component
class ClosingPage {
    private static final int MONTHS = 12;

    private final CloseRuns runs;
    private final Contracts contracts;
    private final Parties parties;
    private final Wording wording;
    private final Format format;
    private final Clock clock;

    ClosingPage(CloseRuns runs, Contracts contracts, Parties parties, Wording wording, Format format, Clock clock) {
        this.runs = runs;
        this.contracts = contracts;
        this.parties = parties;
        this.wording = wording;
        this.format = format;
        this.clock = clock;
    }

    record Choice(String value, String word) {}

    record RunRow(String url, String scope, String until, String at, Figures figures) {}

    record Figures(int contracts, int done, int parked, int statements, boolean over) {}

    /** A contract that was parked; the month is empty unless a bound held it. */
    record ParkedRow(String contract, String title, String url, String reason, String detail, String month) {}

    void list(Actor actor, Model model) {
        List<ContractRow> visible = contracts.visibleTo(actor);
        model.addAttribute(
                "runs", runs.recent(actor).stream().map(run -> row(actor, run)).toList());
        model.addAttribute("mayClose", actor.is(Role.FINANCE));
        model.addAttribute(
                "contracts",
                visible.stream()
                        .map(row -> new Choice(row.id().toString(), row.title()))
                        .toList());
        model.addAttribute(
                "others",
                visible.stream()
                        .flatMap(row -> Stream.of(row.provider(), row.customer()))
                        .filter(party -> !party.id().equals(actor.organisation()))
                        .distinct()
                        .map(party -> new Choice(party.id().toString(), party.name()))
                        .toList());
        YearMonth last = format.monthAt(clock.instant()).minusMonths(1);
        model.addAttribute(
                "months",
                Stream.iterate(last, month -> month.minusMonths(1))
                        .limit(MONTHS)
                        .map(month -> new Choice(month.toString(), format.month(month)))
                        .toList());
    }

    void run(Actor actor, CloseRun run, Model model) {
        List<ContractRow> visible = contracts.visibleTo(actor);
        boolean asked = run.request().by().equals(actor.person());
        model.addAttribute("run", row(actor, run));
        model.addAttribute("by", parties.person(run.request().by()).name());
        model.addAttribute("mayRelease", actor.is(Role.FINANCE));
        model.addAttribute("asked", asked);
        model.addAttribute(
                "parked",
                runs.parked(actor, run.id()).stream()
                        .map(parked -> row(visible, parked))
                        .toList());
    }

    private RunRow row(Actor actor, CloseRun run) {
        CloseRun.Tally tally = run.tally();
        return new RunRow(
                "/closing/" + run.id(),
                scope(actor, run.scope()),
                wording.period(Period.month(run.until())),
                wording.instant(run.request().at().truncatedTo(ChronoUnit.SECONDS)),
                new Figures(tally.contracts(), tally.done(), tally.parked(), tally.statements(), tally.isOver()));
    }

    private String scope(Actor actor, CloseScope scope) {
        return switch (scope) {
            case CloseScope.All all -> wording.say("closing.scope.all");
            case CloseScope.With with -> {
                Organisation other = parties.organisation(with.other());
                yield wording.say("closing.scope.with", other.name());
            }
            case CloseScope.One one -> contracts.of(actor, one.contract()).title();
        };
    }

    private ParkedRow row(List<ContractRow> visible, Parked parked) {
        String title = visible.stream()
                .filter(row -> row.id().equals(parked.contract()))
                .map(ContractRow::title)
                .findFirst()
                .orElse("");
        return new ParkedRow(
                parked.contract().toString(),
                title,
                "/contracts/" + parked.contract() + "/statements",
                wording.say("closing.reason." + parked.reason().name()),
                parked.detail(),
                parked.held().map(month -> wording.period(Period.month(month))).orElse(""));
    }
}

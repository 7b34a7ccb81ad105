package io.makegood.web.credit.duty;

import io.makegood.contract.Contract;
import io.makegood.contract.Contracts;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.credit.Amount;
import io.makegood.credit.duty.Duties;
import io.makegood.credit.duty.Duty;
import io.makegood.credit.duty.DutyAct;
import io.makegood.credit.duty.DutyState;
import io.makegood.party.Actor;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Schedule;
import io.makegood.web.credit.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of duties and rights. */
@Component
class DutyPages {
    private final Duties duties;
    private final Contracts contracts;
    private final Parties parties;
    private final Wording wording;
    private final Clock clock;

    DutyPages(Duties duties, Contracts contracts, Parties parties, Wording wording, Clock clock) {
        this.duties = duties;
        this.contracts = contracts;
        this.parties = parties;
        this.wording = wording;
        this.clock = clock;
    }

    record Badge(String word, String shape) {}

    /** A duty or a right in a list. */
    record Row(String what, String clause, String statement, String url, Until until) {}

    /** Until when, by whom, and how it stands; what nobody named is a dash. */
    record Until(String by, String owner, Badge badge) {}

    record ActRow(String at, String who, String what, String text) {}

    record Choice(String value, String word) {}

    record May(boolean assign, boolean answer, boolean accept, boolean use) {}

    void list(Actor actor, Contract contract, Model model) {
        List<Duty> all = duties.of(actor, contract.id());
        model.addAttribute(
                "duties",
                rows(
                        actor,
                        contract,
                        all.stream().filter(duty -> !duty.isRight()).toList()));
        model.addAttribute(
                "rights",
                rows(actor, contract, all.stream().filter(Duty::isRight).toList()));
    }

    void one(Actor actor, Contract contract, Duty duty, Model model) {
        model.addAttribute("duty", row(contract, terms(actor, contract), duty));
        model.addAttribute("right", duty.isRight());
        model.addAttribute(
                "acts",
                duty.acts().reversed().stream().map(act -> row(contract, act)).toList());
        model.addAttribute("may", may(actor, contract, duty));
        model.addAttribute(
                "people",
                parties.membersOf(contract.provider().id()).stream()
                        .map(member -> new Choice(
                                member.person().id().toString(), member.person().name()))
                        .toList());
        model.addAttribute("act", UUID.randomUUID().toString());
    }

    private static May may(Actor actor, Contract contract, Duty duty) {
        boolean provider = contract.side(actor) == Side.PROVIDER;
        boolean works = actor.is(Role.OPERATIONS) || actor.is(Role.FINANCE) || actor.is(Role.LEGAL);
        boolean open = duty.state() == DutyState.DUE || duty.state() == DutyState.ANSWERED;
        return new May(
                provider && works && open && !duty.isRight(),
                provider && works && open && !duty.isRight(),
                !provider && works && duty.state() == DutyState.ANSWERED,
                !provider && (actor.is(Role.SIGNATORY) || actor.is(Role.LEGAL)) && duty.state() == DutyState.OPEN);
    }

    private Row row(Contract contract, Terms terms, Duty duty) {
        return new Row(
                what(terms, duty),
                clause(terms, duty),
                wording.say(
                        "credit.statementNo", Integer.toString(duty.statement().number())),
                "/contracts/" + contract.id() + "/duties/" + duty.statement().id() + "/"
                        + duty.place().portion(),
                new Until(
                        duty.by()
                                .map(by -> wording.instant(
                                        by, terms.header().setting().zone()))
                                .orElse("–"),
                        duty.owner().map(this::name).orElse("–"),
                        badge(duty)));
    }

    private Badge badge(Duty duty) {
        if (duty.isOverdue(now())) {
            return new Badge(wording.say("duty.overdue"), "bad");
        }
        String word = wording.say("duty.state." + duty.state().name());
        return switch (duty.state()) {
            case DUE, ANSWERED, OPEN -> new Badge(word, "wait");
            case DONE, USED -> new Badge(word, "good");
            case DISPUTED -> new Badge(word, "bad");
            case LAPSED, VOID -> new Badge(word, "plain");
        };
    }

    private ActRow row(Contract contract, DutyAct act) {
        String what = wording.say("duty.act." + act.kind().name());
        return new ActRow(
                wording.instant(act.doer().at().truncatedTo(ChronoUnit.SECONDS)),
                name(act.doer().by()) + ", "
                        + contract.party(contract.side(act.doer().of())).name(),
                act.owner().map(owner -> what + " " + name(owner)).orElse(what),
                act.text());
    }

    private String name(PersonId person) {
        return parties.person(person).name();
    }

    /** Before anything arose there need not be any terms. */
    private List<Row> rows(Actor actor, Contract contract, List<Duty> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        Terms terms = terms(actor, contract);
        return some.stream().map(duty -> row(contract, terms, duty)).toList();
    }

    private Terms terms(Actor actor, Contract contract) {
        return contracts.versions(actor, contract.id()).all().reversed().stream()
                .filter(Version::agreed)
                .findFirst()
                .map(Version::terms)
                .orElseGet(() ->
                        contracts.versions(actor, contract.id()).all().getLast().terms());
    }

    /** The award as the newest terms have it, or the kind if they do not have it any more. */
    private String what(Terms terms, Duty duty) {
        Optional<Award> award = objective(terms, duty).stream()
                .flatMap(objective -> objective.remedies().stream())
                .filter(remedy -> remedy.id().equals(duty.place().remedy()))
                .map(remedy -> remedy.schedule())
                .filter(Schedule.Flat.class::isInstance)
                .map(schedule -> ((Schedule.Flat) schedule).award())
                .findFirst();
        return award.map(this::word)
                .filter(word -> !word.isEmpty())
                .orElse(wording.say("credit.kind." + (duty.place().kind() == Amount.Kind.DUTY ? "duty" : "right")));
    }

    private String word(Award award) {
        return switch (award) {
            case Award.Duty duty -> wording.say("credit.duty." + duty.kind().name());
            case Award.Right right -> wording.say("credit.right." + right.kind().name());
            default -> "";
        };
    }

    private static String clause(Terms terms, Duty duty) {
        return objective(terms, duty)
                .flatMap(objective -> terms.clauses().stream()
                        .filter(clause -> clause.id().equals(objective.clause()))
                        .findFirst())
                .map(DutyPages::named)
                .orElse(duty.place().objective());
    }

    private static String named(Clause clause) {
        return clause.number() + " " + clause.heading();
    }

    private static Optional<Objective> objective(Terms terms, Duty duty) {
        return terms.objectives().stream()
                .filter(objective -> objective.id().equals(duty.place().objective()))
                .findFirst();
    }

    private Instant now() {
        return clock.instant();
    }
}

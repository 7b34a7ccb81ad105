package io.makegood.web.credit.settlement;

import io.makegood.contract.Contract;
import io.makegood.contract.Side;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Part;
import io.makegood.credit.StatementDocument;
import io.makegood.credit.StatementId;
import io.makegood.credit.settlement.Act;
import io.makegood.credit.settlement.ActKind;
import io.makegood.credit.settlement.Form;
import io.makegood.credit.settlement.Life;
import io.makegood.credit.settlement.Permission;
import io.makegood.credit.settlement.Portion;
import io.makegood.credit.settlement.PortionState;
import io.makegood.credit.settlement.StatementLives;
import io.makegood.party.Actor;
import io.makegood.web.credit.Wording;
import io.makegood.web.credit.settlement.SettlementRows.Choice;
import io.makegood.web.credit.settlement.SettlementRows.DisputeRow;
import io.makegood.web.credit.settlement.SettlementRows.Head;
import io.makegood.web.credit.settlement.SettlementRows.May;
import io.makegood.web.credit.settlement.SettlementRows.PortionRow;
import io.makegood.web.credit.settlement.SettlementRows.SettledRow;
import io.makegood.web.credit.settlement.SettlementRows.StateRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a statement's settlement: how its portions stand, whose turn it is, what the reader may do, what was done. */
@Component
class SettlementPage {
    private static final int INCIDENTS_OFFERED = 200;

    private final StatementLives lives;
    private final IssuedStatements issued;
    private final Wording wording;
    private final SettlementWords words;

    SettlementPage(StatementLives lives, IssuedStatements issued, Wording wording, SettlementWords words) {
        this.lives = lives;
        this.issued = issued;
        this.wording = wording;
        this.words = words;
    }

    void show(Actor actor, Contract contract, StatementId id, Model model) {
        Life life = lives.of(actor, contract.id(), id);
        Permission permission = lives.permission(actor, life);
        StatementDocument document = issued.open(actor, contract.id(), id);
        List<String> clauses = clauses(document);
        model.addAttribute("settlement", head(contract, life));
        model.addAttribute(
                "portions",
                life.standing().stream()
                        .map(portion -> row(life, clauses, portion))
                        .toList());
        model.addAttribute("states", states(life));
        model.addAttribute(
                "acts",
                life.acts().reversed().stream()
                        .map(act -> words.row(contract, life, act))
                        .toList());
        model.addAttribute("may", may(actor, permission));
        model.addAttribute("lines", lines(life, clauses));
        model.addAttribute("incidents", incidents(document));
        model.addAttribute("forms", forms(life));
        disputes(actor, permission, model);
        model.addAttribute("settled", settled(actor, permission));
        model.addAttribute("accepted", String.join(", ", words.sums(life.in(PortionState.OPEN))));
        model.addAttribute("toApprove", String.join(", ", words.sums(booked(life, PortionState.ACCEPTED))));
        model.addAttribute("toSettle", String.join(", ", words.sums(life.in(PortionState.APPROVED))));
        model.addAttribute("second", permission.isSecondPerson(actor));
        model.addAttribute("act", UUID.randomUUID().toString());
    }

    private Head head(Contract contract, Life life) {
        return new Head(
                Integer.toString(life.statement().number()),
                wording.period(life.statement().period()),
                words.say(
                        "settlement.issuerNumber",
                        Integer.toString(life.issuerNumber()),
                        contract.party(contract.side(life.statement().issue().of()))
                                .name()),
                turn(contract, life),
                "/contracts/" + contract.id() + "/statements/"
                        + life.statement().id());
    }

    private String turn(Contract contract, Life life) {
        String provider = contract.party(Side.PROVIDER).name();
        Side answering = contract.side(life.statement().issue().of()).other();
        if (!life.in(PortionState.OPEN).isEmpty()) {
            return words.say("settlement.turn.answer", contract.party(answering).name());
        }
        if (!booked(life, PortionState.ACCEPTED).isEmpty()) {
            return words.say("settlement.turn.approve", provider);
        }
        if (!life.in(PortionState.APPROVED).isEmpty()) {
            return words.say("settlement.turn.settle", provider);
        }
        if (!life.in(PortionState.DISPUTED).isEmpty()) {
            return words.say("settlement.turn.dispute");
        }
        if (!life.in(PortionState.ACCEPTED).isEmpty()) {
            return words.say("settlement.turn.duties");
        }
        return words.say(life.standing().isEmpty() ? "settlement.turn.nothing" : "settlement.turn.done");
    }

    private static List<Portion> booked(Life life, PortionState state) {
        return life.in(state).stream().filter(Portion::isBooked).toList();
    }

    private PortionRow row(Life life, List<String> clauses, Portion portion) {
        Optional<Act> act = portion.act().flatMap(life::act);
        String incident = act.map(each -> each.said().subject()).orElse("");
        String note = portion.splitFrom().isEmpty()
                ? ""
                : portion.state() == PortionState.DISPUTED
                        ? words.say("settlement.part.contested", incident)
                        : words.say("settlement.part.rest");
        return new PortionRow(
                Integer.toString(portion.number()),
                clauses.get(portion.line() - 1),
                words.amount(portion.amount()),
                words.badge(portion.state()),
                note);
    }

    private List<StateRow> states(Life life) {
        return Arrays.stream(PortionState.values())
                .filter(state -> state != PortionState.SPLIT)
                .filter(state -> !life.in(state).isEmpty())
                .map(state -> new StateRow(
                        words.badge(state), Integer.toString(life.in(state).size()), words.sums(life.in(state))))
                .toList();
    }

    private static May may(Actor actor, Permission permission) {
        Life life = permission.life();
        boolean open = !life.in(PortionState.OPEN).isEmpty();
        return new May(
                open && permission.allows(actor, ActKind.ACCEPT),
                open && permission.allows(actor, ActKind.DISPUTE),
                !booked(life, PortionState.ACCEPTED).isEmpty() && permission.allows(actor, ActKind.APPROVE),
                !life.in(PortionState.APPROVED).isEmpty() && permission.allows(actor, ActKind.REVOKE),
                !life.in(PortionState.APPROVED).isEmpty() && permission.allows(actor, ActKind.SETTLE));
    }

    private List<Choice> lines(Life life, List<String> clauses) {
        return life.in(PortionState.OPEN).stream()
                .map(portion -> new Choice(
                        Integer.toString(portion.number()),
                        clauses.get(portion.line() - 1) + ": " + words.amount(portion.amount())))
                .toList();
    }

    private List<Choice> forms(Life life) {
        return Arrays.stream(Form.values())
                .filter(form -> life.in(PortionState.APPROVED).stream()
                        .anyMatch(portion -> form.fits(portion.amount().kind())))
                .map(form -> new Choice(form.name(), words.say("settlement.form." + form.name())))
                .toList();
    }

    private void disputes(Actor actor, Permission permission, Model model) {
        Life life = permission.life();
        List<Act> open = life.acts().stream()
                .filter(act -> act.kind() == ActKind.DISPUTE)
                .filter(act -> life.in(PortionState.DISPUTED).stream()
                        .anyMatch(portion -> portion.act().equals(Optional.of(act.id()))))
                .toList();
        model.addAttribute(
                "disputesOfTheirs",
                open.stream()
                        .filter(act -> permission.allows(actor, ActKind.GRANT, act.id()))
                        .map(act -> dispute(permission, act))
                        .toList());
        model.addAttribute(
                "disputesOfOurs",
                open.stream()
                        .filter(act -> permission.allows(actor, ActKind.WITHDRAW, act.id()))
                        .map(act -> dispute(permission, act))
                        .toList());
    }

    private DisputeRow dispute(Permission permission, Act act) {
        Life life = permission.life();
        return new DisputeRow(
                act.id().toString(),
                words.row(permission.contract(), life, act).sentence(),
                String.join(", ", words.sums(words.of(life, act))),
                act.said().reason(),
                life.acts().stream()
                        .filter(each -> each.kind() == ActKind.INSIST
                                && each.said().about().equals(Optional.of(act.id())))
                        .map(each -> each.said().reason())
                        .toList());
    }

    private List<SettledRow> settled(Actor actor, Permission permission) {
        Life life = permission.life();
        if (!permission.allows(actor, ActKind.REVERSE)) {
            return List.of();
        }
        return life.acts().stream()
                .filter(act -> act.kind() == ActKind.SETTLE)
                .filter(act -> life.in(PortionState.SETTLED).stream()
                        .anyMatch(portion -> portion.act().equals(Optional.of(act.id()))))
                .map(act -> new SettledRow(
                        act.id().toString(),
                        words.row(permission.contract(), life, act).sentence()))
                .toList();
    }

    /** What the lines are about, in their order. */
    List<String> clauses(StatementDocument document) {
        Stream<String> own = document.computed().parts().stream()
                .flatMap(part -> part.assessment().entitlements().stream()
                        .map(entitlement -> clause(
                                part,
                                entitlement.line().clause(),
                                entitlement.line().remedy())));
        Part last = document.computed().parts().getLast();
        Stream<String> adjusted = document.adjusted().lines().stream()
                .map(each -> clause(last, each.line().clause(), each.line().remedy()) + " · "
                        + words.say(
                                "credit.adjusts.short",
                                Integer.toString(each.earlier().number())));
        return Stream.concat(own, adjusted).toList();
    }

    private static String clause(Part part, String clause, String remedy) {
        return part.ruling().terms().clauses().stream()
                .filter(each -> each.id().equals(clause))
                .map(each -> each.number() + " " + each.heading())
                .findFirst()
                .orElse(remedy);
    }

    /** Records that counted in something that was missed. */
    private static List<String> incidents(StatementDocument document) {
        return document.computed().results().stream()
                .flatMap(result -> Stream.concat(
                        result.measured().counted().stream().map(stretch -> stretch.fact()),
                        Stream.of(result.measured().event())))
                .filter(fact -> !fact.isEmpty())
                .distinct()
                .limit(INCIDENTS_OFFERED)
                .toList();
    }
}

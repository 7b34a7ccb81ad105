package io.makegood.web.negotiation;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Side;
import io.makegood.negotiation.Negotiation;
import io.makegood.negotiation.Negotiations;
import io.makegood.negotiation.Prepared;
import io.makegood.negotiation.Protocol;
import io.makegood.negotiation.Protocol.Command;
import io.makegood.negotiation.Protocol.Ruling;
import io.makegood.negotiation.RoundWriting;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.contract.ContractPage;
import io.makegood.web.contract.compare.Comparison;
import io.makegood.web.negotiation.impact.ImpactLines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the negotiation that is live, or would begin. */
@Component
class NegotiationPage {
    private final ContractPage contracts;
    private final Negotiations negotiations;
    private final RoundWriting writing;
    private final PageRows rows;
    private final ImpactLines impacts;
    private final Clock clock;

    NegotiationPage(
            ContractPage contracts,
            Negotiations negotiations,
            RoundWriting writing,
            PageRows rows,
            ImpactLines impacts,
            Clock clock) {
        this.contracts = contracts;
        this.negotiations = negotiations;
        this.writing = writing;
        this.rows = rows;
        this.impacts = impacts;
        this.clock = clock;
    }

    /** Where the negotiation stands, as words of the page. */
    record Now(int number, String standing, String sentence, String other, boolean began) {}

    /** What is agreed so far: what changes by it, its hash, the day that the other side named, and who confirmed. */
    record Agreed(List<Comparison.Change> changes, String hash, String from, boolean byUs, boolean byThem) {}

    String show(Actor actor, ContractId id, Model model) {
        Negotiation negotiation = head(actor, id, model);
        model.addAttribute("impacts", impacts.of(actor, id));
        if (actor.is(Role.NEGOTIATOR)) {
            Prepared prepared = writing.prepared(actor, id);
            return prepared(prepared, ChangesForm.of(prepared), "", model);
        }
        model.addAttribute("ours", List.of());
        model.addAttribute("theirs", rows.proposals().of(negotiation, negotiation.open()));
        return "negotiation/negotiation";
    }

    /** The page with what was typed and refused. */
    String again(Actor actor, ContractId id, ChangesForm typed, String refused, Model model) {
        head(actor, id, model);
        model.addAttribute("impacts", impacts.of(actor, id));
        Prepared prepared = writing.prepared(actor, id);
        model.addAttribute("saved", ChangesForm.of(prepared));
        prepared.draft().lastChange().ifPresent(change -> model.addAttribute("savedBy", rows.savedBy(change)));
        return prepared(prepared, typed.onto(prepared), refused, model);
    }

    /** What would be sent, as the other side will read it. */
    String review(Actor actor, ContractId id, Model model) {
        head(actor, id, model);
        Prepared prepared = writing.prepared(actor, id);
        model.addAttribute("theirs", rows.proposals().of(prepared));
        model.addAttribute("changes", rows.drafted(prepared));
        model.addAttribute("closing", prepared.draft().content().closing());
        model.addAttribute("missing", rows.missing(prepared));
        model.addAttribute("fingerprint", prepared.fingerprint());
        return "negotiation/review";
    }

    /** The head of every page of a negotiation, and what the reader may do in it now. */
    Negotiation head(Actor actor, ContractId id, Model model) {
        Contract contract = contracts.head(actor, id, model);
        Negotiation negotiation = negotiations.current(actor, id);
        Side side = contract.side(actor);
        LocalDate today = negotiation.dayOf(clock.instant());
        String other = contract.party(side.other()).name();
        model.addAttribute("now", now(negotiation, side, today, other));
        model.addAttribute("negotiates", actor.is(Role.NEGOTIATOR));
        for (Command command : Command.values()) {
            boolean may = actor.is(Role.NEGOTIATOR) && Protocol.may(command, negotiation, side, today) == Ruling.YES;
            model.addAttribute("may" + name(command), may);
        }
        model.addAttribute(
                "answerBy", negotiation.answerBy().map(LocalDate::toString).orElse(""));
        model.addAttribute("agreed", agreed(negotiation, side));
        model.addAttribute("course", rows.course(contract, negotiation));
        model.addAttribute("talks", rows.talks().byAnchor(actor, id, negotiation));
        model.addAttribute("anchors", rows.talks().anchors(negotiation));
        model.addAttribute(
                "past",
                negotiations.all(actor, id).stream()
                        .map(Negotiation::number)
                        .filter(number -> number != negotiation.number())
                        .toList());
        return negotiation;
    }

    private String prepared(Prepared prepared, ChangesForm form, String refused, Model model) {
        model.addAttribute("theirs", rows.proposals().of(prepared));
        model.addAttribute(
                "ours",
                rows.proposals()
                        .of(prepared.negotiation(), prepared.negotiation().openOf(prepared.side())));
        model.addAttribute("changes", rows.drafted(prepared));
        model.addAttribute("form", form);
        model.addAttribute("wrong", refused);
        model.addAttribute(
                "undecided",
                prepared.answers().stream()
                        .filter(answer -> answer.choice().isEmpty())
                        .count());
        return "negotiation/negotiation";
    }

    private Now now(Negotiation negotiation, Side side, LocalDate today, String other) {
        String standing = negotiation.standing(today).name();
        boolean ours = negotiation.turn(today).filter(side::equals).isPresent();
        String key =
                switch (negotiation.standing(today)) {
                    case OPEN, LAPSED -> "negotiation.now." + standing + (ours ? ".ours" : ".theirs");
                    case SETTLED -> "negotiation.now." + standing + (negotiation.isChanged() ? "" : ".nothing");
                    case NOT_BEGUN, CONCLUDED, BROKEN_OFF -> "negotiation.now.NOT_BEGUN";
                };
        String day = negotiation.answerBy().map(rows::date).orElse("");
        return new Now(negotiation.number(), standing, rows.say(key, other, day), other, negotiation.hasBegun());
    }

    private Agreed agreed(Negotiation negotiation, Side side) {
        String from = negotiation
                .confirmation(side.other())
                .map(confirmed -> confirmed.effectiveFrom())
                .orElseGet(() -> negotiation.agreed().header().term().from())
                .toString();
        return new Agreed(
                rows.changes(negotiation),
                negotiation.agreedDocument().hash().hex(),
                from,
                negotiation.confirmation(side).isPresent(),
                negotiation.confirmation(side.other()).isPresent());
    }

    /** {@code BREAK_OFF} is {@code BreakOff}. */
    private static String name(Command command) {
        return Arrays.stream(command.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.joining());
    }
}

package io.makegood.web.contract;

import io.makegood.contract.Contract;
import io.makegood.contract.Drafts;
import io.makegood.contract.Lifecycle;
import io.makegood.contract.Lifecycle.Answer;
import io.makegood.contract.Lifecycle.Move;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.contract.VersionState;
import io.makegood.negotiation.Negotiations;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this reader does next with a contract: one thing, or only to wait. */
@Component
class NextStep {
    private final Drafts drafts;
    private final Negotiations negotiations;
    private final ContractWords wording;

    NextStep(Drafts drafts, Negotiations negotiations, ContractWords wording) {
        this.drafts = drafts;
        this.negotiations = negotiations;
        this.wording = wording;
    }

    /** What to do and why now, and the one action. */
    record Step(String text, String action, String url) {}

    Step of(Actor actor, Contract contract, VersionHistory history) {
        return history.onOffer()
                .map(version -> onOffer(actor, contract, version))
                .or(() -> negotiating(actor, contract))
                .orElseGet(() -> nothingOnOffer(actor, contract, history));
    }

    private Optional<Step> negotiating(Actor actor, Contract contract) {
        String other = contract.party(contract.side(actor).other()).name();
        return negotiations.turn(actor, contract.id()).map(turn -> {
            boolean moves = actor.is(Role.NEGOTIATOR) && (turn.ours() || turn.settled());
            String who = turn.settled() ? "settled" : turn.ours() ? "ours" : "theirs";
            return new Step(
                    wording.say("negotiation.next." + who, other),
                    wording.say(moves ? "negotiation.next.act" : "negotiation.next.read"),
                    "/contracts/" + contract.id() + "/negotiation");
        });
    }

    private Step onOffer(Actor actor, Contract contract, Version version) {
        Side ours = contract.side(actor);
        String url = "/contracts/" + contract.id() + "/versions/" + version.number();
        String number = wording.number(version.number());
        String other = contract.party(ours.other()).name();
        if (Lifecycle.may(actor, Move.SIGN, version, ours) == Answer.YES) {
            boolean byUs = version.offer().by().equals(actor.organisation());
            String why = byUs ? wording.say("next.signOurs", number) : wording.say("next.signTheirs", number, other);
            return new Step(why, wording.say("next.readAndSign", number), url + "/sign");
        }
        if (version.progress().signer(ours).isPresent()) {
            return read(wording.say("next.waitsForThem", number, other), number, url);
        }
        return read(wording.say("next.waitsForSignatory", number), number, url);
    }

    private Step nothingOnOffer(Actor actor, Contract contract, VersionHistory history) {
        String url = "/contracts/" + contract.id();
        if (actor.is(Role.NEGOTIATOR)) {
            return negotiator(actor, contract, history, url);
        }
        if (actor.is(Role.FINANCE) && !history.isEmpty()) {
            return new Step(wording.say("next.finance"), wording.say("contract.tab.statements"), url + "/statements");
        }
        return history.latest().filter(Version::agreed).isPresent()
                ? new Step(
                        wording.say("next.performance"), wording.say("contract.tab.performance"), url + "/performance")
                : new Step(
                        wording.say("next.waitsForNegotiators"), wording.say("contract.tab.history"), url + "/history");
    }

    private Step negotiator(Actor actor, Contract contract, VersionHistory history, String url) {
        var draft = drafts.of(actor, contract.id());
        Optional<Version> newest = history.latest();
        boolean begun = draft.revision() > 0
                && newest.filter(version -> version.terms().equals(draft.terms()))
                        .isEmpty();
        if (begun) {
            return new Step(wording.say("next.draft"), wording.say("offer.title"), url + "/offer");
        }
        Optional<Version> declined = newest.filter(version ->
                version.state() == VersionState.DECLINED && version.offer().by().equals(actor.organisation()));
        if (declined.isPresent()) {
            String number = wording.number(declined.get().number());
            return new Step(wording.say("next.declined", number), wording.say("next.change"), url + "/terms/edit");
        }
        return newest.isEmpty()
                ? new Step(wording.say("next.first"), wording.say("next.write"), url + "/terms/edit")
                : new Step(wording.say("next.amend"), wording.say("next.writeAmendment"), url + "/terms/edit");
    }

    private Step read(String why, String number, String url) {
        return new Step(why, wording.say("next.read", number), url);
    }
}

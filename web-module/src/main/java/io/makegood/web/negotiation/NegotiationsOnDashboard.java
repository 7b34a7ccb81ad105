package io.makegood.web.negotiation;

import io.makegood.contract.ContractRow;
import io.makegood.negotiation.Negotiations;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.dashboard.DashboardContribution;
import java.util.List;
import org.springframework.stereotype.Component;

/** Negotiations in which our side is to move. */
@Component
class NegotiationsOnDashboard implements DashboardContribution {
    private static final int TO_ANSWER = 18;
    private static final int TO_CONFIRM = 19;

    private final Negotiations negotiations;
    private final Words words;

    NegotiationsOnDashboard(Negotiations negotiations, Words words) {
        this.negotiations = negotiations;
        this.words = words;
    }

    @Override
    public List<NeedsYou> needsYou(Actor actor) {
        if (!actor.is(Role.NEGOTIATOR)) {
            return List.of();
        }
        return negotiations.live(actor).stream()
                .filter(row -> row.turn().settled() || row.turn().ours())
                .map(row -> waiting(actor, row))
                .toList();
    }

    private NeedsYou waiting(Actor actor, Negotiations.Row row) {
        ContractRow contract = row.contract();
        String other = contract.provider().id().equals(actor.organisation())
                ? contract.customer().name()
                : contract.provider().name();
        String kind = row.turn().settled() ? "settled" : "turn";
        return new NeedsYou(
                row.turn().settled() ? TO_CONFIRM : TO_ANSWER,
                words.say("negotiation.dashboard." + kind, contract.title()),
                row.turn()
                        .answerBy()
                        .map(day -> words.say("negotiation.dashboard.day", other, words.date(day)))
                        .orElseGet(() -> words.say("negotiation.dashboard.noDay", other)),
                "/contracts/" + contract.id() + "/negotiation",
                words.say("negotiation.dashboard." + kind + ".action"));
    }
}

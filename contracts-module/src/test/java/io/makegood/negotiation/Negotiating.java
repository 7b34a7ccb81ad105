package io.makegood.negotiation;

import io.makegood.contract.ContractId;
import io.makegood.negotiation.RoundDraft.Closing;
import io.makegood.party.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Sends what a side has written in its draft of the terms as a round. */
public final class Negotiating {
    private final ApplicationContext beans;
    private final ContractId contract;

    public Negotiating(ApplicationContext beans, ContractId contract) {
        this.beans = beans;
        this.contract = contract;
    }

    public void sends(Actor actor) {
        RoundWriting writing = beans.getBean(RoundWriting.class);
        LocalDate day = LocalDate.ofInstant(beans.getBean(Clock.class).instant(), ZoneOffset.UTC)
                .plusDays(7);
        int revision = writing.prepared(actor, contract).draft().revision();
        writing.say(actor, contract, revision, Map.of(), new Closing("Because", Optional.of(day)));
        SendResult sent = beans.getBean(RoundDesk.class)
                .send(actor, contract, writing.prepared(actor, contract).fingerprint());
        if (!(sent instanceof SendResult.Sent)) {
            throw new IllegalStateException("Not sent: " + sent);
        }
    }
}

package io.makegood.negotiation;

import io.makegood.audit.ChainId;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractWork;
import io.makegood.contract.Contracts;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.negotiation.Protocol.Command;
import io.makegood.negotiation.Protocol.Ruling;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sending the round that a side has prepared: as a whole, and only as it was reviewed. */
@Service
public class RoundDesk {
    private final Contracts contracts;
    private final Negotiations negotiations;
    private final RoundWriting writing;
    private final Minutes minutes;
    private final ContractWork work;

    RoundDesk(
            Contracts contracts, Negotiations negotiations, RoundWriting writing, Minutes minutes, ContractWork work) {
        this.contracts = contracts;
        this.negotiations = negotiations;
        this.writing = writing;
        this.minutes = minutes;
        this.work = work;
    }

    /** {@code fingerprint} names the round that was reviewed; the same one sent twice is sent once. */
    public SendResult send(Actor actor, ContractId id, String fingerprint) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        Contract contract = contracts.of(actor, id);
        return work.on(id, chain -> sent(chain, actor, contract, fingerprint));
    }

    private SendResult sent(ChainId chain, Actor actor, Contract contract, String fingerprint) {
        Optional<Integer> before = sentBefore(actor, contract, fingerprint);
        if (before.isPresent()) {
            return new SendResult.AlreadySent(before.get());
        }
        Prepared prepared = writing.prepared(actor, contract.id());
        Optional<SendResult> refusal = refusal(actor, contract, prepared);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!prepared.fingerprint().equals(fingerprint)) {
            return new SendResult.Changed();
        }
        Negotiation after = minutes.record(chain, actor, prepared.side(), prepared.negotiation(), prepared.round());
        return new SendResult.Sent(after.entries().size());
    }

    private Optional<SendResult> refusal(Actor actor, Contract contract, Prepared prepared) {
        Ruling ruling = Protocol.may(Command.SEND, prepared.negotiation(), prepared.side(), writing.today(prepared));
        if (ruling != Ruling.YES) {
            return Optional.of(new SendResult.NotNow(ruling));
        }
        Optional<Version> onOffer = contracts.versions(actor, contract.id()).onOffer();
        if (onOffer.isPresent()) {
            return onOffer.map(version -> new SendResult.VersionOnOffer(version.number()));
        }
        return prepared.isComplete() ? Optional.empty() : Optional.of(new SendResult.Incomplete());
    }

    private Optional<Integer> sentBefore(Actor actor, Contract contract, String fingerprint) {
        Side side = contract.side(actor);
        return negotiations.all(actor, contract.id()).stream()
                .flatMap(negotiation -> negotiation.entries().stream()
                        .filter(entry -> entry.side() == side)
                        .filter(entry ->
                                fingerprint.equals(Prepared.fingerprint(negotiation, entry.number(), entry.hash()))))
                .map(Entry::number)
                .findFirst();
    }
}

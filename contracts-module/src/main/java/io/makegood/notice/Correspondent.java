package io.makegood.notice;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Checkpoint;
import io.makegood.audit.Witness;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes to the parties what was appended to their contract's chain, so far as it asks something of them or binds them. */
@Component
class Correspondent implements Witness {
    private final Desk desk;

    Correspondent(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void appended(ChainId chain, Actor actor, Instant at, AuditTrail.Done done) {
        kind(done.kind()).ifPresent(kind -> tell(kind, chain, actor, done.content()));
    }

    @Override
    public void taken(Checkpoint checkpoint) {
        Checkpoint.Said said = checkpoint.said();
        Contract contract = desk.contract(new ContractId(said.chain().contract()));
        Map<String, String> facts = Map.of(
                "number", Integer.toString(said.number()),
                "head", said.head().hex(),
                "key", said.key().hex());
        String occasion = "checkpoint/" + contract.id() + "/" + said.number();
        desk.write(contract, both(contract), Optional.empty(), desk.news(NoticeKind.CHECKPOINT, occasion, facts));
    }

    private static Optional<NoticeKind> kind(String event) {
        return switch (event) {
            case "negotiation.round" -> Optional.of(NoticeKind.YOUR_TURN);
            case "negotiation.broken" -> Optional.of(NoticeKind.BROKEN_OFF);
            case "version.offered" -> Optional.of(NoticeKind.OFFER);
            case "version.declined" -> Optional.of(NoticeKind.DECLINED);
            case "version.withdrawn" -> Optional.of(NoticeKind.WITHDRAWN);
            case "version.agreed" -> Optional.of(NoticeKind.IN_FORCE);
            case "statement.issued" -> Optional.of(NoticeKind.STATEMENT);
            default -> Optional.empty();
        };
    }

    private void tell(NoticeKind kind, ChainId chain, Actor actor, Map<String, String> content) {
        Contract contract = desk.contract(new ContractId(chain.contract()));
        String number = content.getOrDefault("version", content.getOrDefault("number", ""));
        Map<String, String> facts = Map.of("number", number, "day", content.getOrDefault("effectiveFrom", ""));
        String place = content.getOrDefault("negotiation", number) + "/" + content.getOrDefault("entry", "");
        Desk.Told told = desk.news(kind, kind + "/" + contract.id() + "/" + place, facts);
        switch (kind) {
            case OFFER, STATEMENT -> desk.write(contract, both(contract), Optional.of(actor.person()), told);
            case IN_FORCE -> desk.write(contract, both(contract), Optional.empty(), told);
            default -> desk.write(contract, other(contract, actor), Optional.of(actor.person()), told);
        }
    }

    private static List<OrganisationId> both(Contract contract) {
        return List.of(contract.provider().id(), contract.customer().id());
    }

    private static List<OrganisationId> other(Contract contract, Actor actor) {
        return List.of(contract.party(contract.side(actor).other()).id());
    }
}

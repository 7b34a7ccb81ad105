package io.makegood.credit.duty;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractWork;
import io.makegood.contract.Side;
import io.makegood.credit.settlement.Command;
import io.makegood.credit.settlement.Order;
import io.makegood.credit.settlement.Settlements;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down what was done about a duty or a right, and settles its portion when it is done or used. */
@Component
class Acting {
    private final ContractWork work;
    private final StoredDuties stored;
    private final Settlements settlements;
    private final Parties parties;
    private final AuditTrail audit;

    Acting(ContractWork work, StoredDuties stored, Settlements settlements, Parties parties, AuditTrail audit) {
        this.work = work;
        this.stored = stored;
        this.settlements = settlements;
        this.parties = parties;
        this.audit = audit;
    }

    ContractWork work() {
        return work;
    }

    /** By side and role; and whoever takes care belongs to the provider. */
    void permit(Actor actor, Contract contract, DutyOrder.Wish wish) {
        Side side =
                switch (wish.kind()) {
                    case ASSIGN, ANSWER -> Side.PROVIDER;
                    case ACCEPT, RETURN, USE -> Side.CUSTOMER;
                };
        if (contract.side(actor) != side) {
            throw new NotPermitted(wish.kind() + " is for the " + side);
        }
        switch (wish.kind()) {
            case ASSIGN, ANSWER, ACCEPT, RETURN ->
                NotPermitted.unlessOneOf(actor, Role.OPERATIONS, Role.FINANCE, Role.LEGAL);
            case USE -> NotPermitted.unlessOneOf(actor, Role.SIGNATORY, Role.LEGAL);
        }
        wish.owner().filter(owner -> !isMember(contract, owner)).ifPresent(stranger -> {
            throw new NotPermitted(stranger + " is nobody of the provider's");
        });
    }

    private boolean isMember(Contract contract, PersonId person) {
        return parties.membersOf(contract.provider().id()).stream()
                .anyMatch(member -> member.person().id().equals(person));
    }

    DutyResult done(Actor actor, ChainId chain, DutyOrder order, Duty duty, Instant now) {
        DutyOrder.Wish wish = order.wish();
        stored.add(
                order.contract(),
                duty,
                new DutyAct(
                        order.id(),
                        wish.kind(),
                        wish.owner(),
                        wish.text(),
                        new DutyAct.Doer(now, actor.person(), actor.organisation())));
        audit.append(
                chain,
                actor,
                "duty." + word(wish.kind()),
                Map.of(
                        "number", Integer.toString(duty.statement().number()),
                        "objective", duty.place().objective(),
                        "remedy", duty.place().remedy(),
                        "text", wish.text()));
        if (wish.kind() == DutyAct.Kind.ACCEPT || wish.kind() == DutyAct.Kind.USE) {
            settlements.act(
                    actor,
                    new Order(order.id(), order.contract(), order.statement(), new Command.Fulfil(order.portion())));
        }
        return new DutyResult.Done();
    }

    private static String word(DutyAct.Kind kind) {
        return switch (kind) {
            case ASSIGN -> "assigned";
            case ANSWER -> "answered";
            case ACCEPT -> "accepted";
            case RETURN -> "returned";
            case USE -> "used";
        };
    }
}

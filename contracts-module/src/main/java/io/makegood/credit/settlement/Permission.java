package io.makegood.credit.settlement;

import io.makegood.contract.Contract;
import io.makegood.contract.Side;
import io.makegood.party.Actor;
import io.makegood.party.PersonId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Who may do what with a statement: by the side on which one stands, and by role. */
public record Permission(Contract contract, Life life) {

    /** Whether the actor's side and roles allow it; {@code about} is the dispute that is answered. */
    boolean allows(Actor actor, Command command) {
        UUID about = command instanceof Command.About other ? other.act() : new UUID(0, 0);
        return allows(actor, command.kind(), about);
    }

    /** Whether the actor may do this kind of act that is about no other. */
    public boolean allows(Actor actor, ActKind kind) {
        return allows(actor, kind, new UUID(0, 0));
    }

    public boolean allows(Actor actor, ActKind kind, UUID about) {
        return kind.roles().stream().anyMatch(actor::is) && isOnSide(actor, kind.who(), about);
    }

    private boolean isOnSide(Actor actor, ActKind.Who who, UUID about) {
        return switch (who) {
            case EITHER -> true;
            case OTHER_THAN_ISSUER ->
                !actor.organisation().equals(life.statement().issue().of());
            case PROVIDER -> contract.side(actor) == Side.PROVIDER;
            case CUSTOMER -> contract.side(actor) == Side.CUSTOMER;
            case DISPUTER -> isDisputer(actor, about);
            case OTHER_THAN_DISPUTER -> life.act(about).isPresent() && !isDisputer(actor, about);
        };
    }

    private boolean isDisputer(Actor actor, UUID about) {
        return life.act(about)
                .filter(act -> act.doer().of().equals(actor.organisation()))
                .isPresent();
    }

    /** Whether the actor has not made ready on the provider's side what is to be approved: issued it, or accepted it. */
    public boolean isSecondPerson(Actor actor) {
        Set<PersonId> makers = new HashSet<>();
        if (contract.side(life.statement().issue().of()) == Side.PROVIDER) {
            makers.add(life.statement().issue().by());
        }
        life.acts().stream()
                .filter(act -> act.kind() == ActKind.ACCEPT)
                .filter(act -> contract.side(act.doer().of()) == Side.PROVIDER)
                .forEach(act -> makers.add(act.doer().by()));
        return !makers.contains(actor.person());
    }
}

package io.makegood.credit.duty;

import io.makegood.credit.Amount;
import io.makegood.credit.Statement;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that the provider must do, or that the customer may do, until a moment; the acts tell what was done about it. */
public record Duty(Statement statement, Place place, Optional<Instant> by, DutyState state, List<DutyAct> acts) {
    public Duty {
        acts = List.copyOf(acts);
    }

    /** Which portion of the statement, a duty or a right, by which remedy of which objective. */
    public record Place(int portion, Amount.Kind kind, String objective, String remedy) {}

    public boolean isRight() {
        return place.kind() == Amount.Kind.RIGHT;
    }

    /** Who takes care of it, if somebody was named. */
    public Optional<PersonId> owner() {
        return acts.stream().flatMap(act -> act.owner().stream()).reduce((one, later) -> later);
    }

    /** Whether it should have been done by now. */
    public boolean isOverdue(Instant now) {
        return state == DutyState.DUE && by.filter(now::isAfter).isPresent();
    }
}

package io.makegood.credit.settlement;

import io.makegood.credit.Amount;
import io.makegood.credit.ledger.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Parts what a dispute contests from what it leaves alone. Without the contested record a line would owe something nearer to
 * nothing, or as much: the difference is contested.
 */
final class Splitting {
    private final UUID act;
    private final List<Moved> moved = new ArrayList<>();
    private final List<Portion> fresh = new ArrayList<>();
    private int next;

    Splitting(Life life, UUID act) {
        this.act = act;
        this.next = life.portions().stream().mapToInt(Portion::number).max().orElse(0) + 1;
    }

    /** Takes what is contested of a line from its open portions, as far as they go. */
    void contest(List<Portion> open, Amount without) {
        BigDecimal whole = open.stream().map(each -> each.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = whole.subtract(undisputed(whole, without));
        for (Portion portion : open) {
            BigDecimal contested = nearer(left, portion.amount().value());
            if (contested.signum() != 0) {
                take(portion, contested);
                left = left.subtract(contested);
            }
        }
    }

    private static BigDecimal undisputed(BigDecimal whole, Amount without) {
        return without.value().signum() == whole.signum() ? nearer(without.value(), whole) : BigDecimal.ZERO;
    }

    /** Both have the same sign, or one is nothing: the one nearer to nothing. */
    private static BigDecimal nearer(BigDecimal one, BigDecimal other) {
        return one.abs().compareTo(other.abs()) <= 0 ? one : other;
    }

    private void take(Portion portion, BigDecimal contested) {
        if (contested.compareTo(portion.amount().value()) == 0) {
            moved.add(new Moved(portion, portion.in(PortionState.DISPUTED, act)));
            return;
        }
        moved.add(new Moved(portion, portion.in(PortionState.SPLIT, act)));
        fresh.add(part(portion, portion.amount().value().subtract(contested), PortionState.OPEN));
        fresh.add(part(portion, contested, PortionState.DISPUTED));
    }

    private Portion part(Portion of, BigDecimal value, PortionState state) {
        Optional<UUID> by = state == PortionState.OPEN ? Optional.empty() : Optional.of(act);
        Amount amount =
                new Amount(of.amount().kind(), Plain.of(value), of.amount().unit());
        return new Portion(next++, of.line(), amount, state, by, Optional.of(of.number()));
    }

    /** The portions that were there and changed their state. */
    List<Moved> moved() {
        return List.copyOf(moved);
    }

    /** The portions that came out of a split, with a state of their own. */
    List<Portion> fresh() {
        return List.copyOf(fresh);
    }

    boolean contestsNothing() {
        return moved.isEmpty();
    }
}

package io.makegood.credit.settlement;

import io.makegood.credit.Amount;
import io.makegood.party.NotFound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What a command would do to a statement as it stands; pure, so that states and commands can be tested as a table. */
final class Planning {
    private final Life life;
    private final UUID act;

    Planning(Life life, UUID act) {
        this.life = life;
        this.act = act;
    }

    Plan accept(Command.Accept accept) {
        return deed(Act.Said.nothing(), moved(ActKind.ACCEPT, numbered(accept.portions())));
    }

    Plan dispute(Command.DisputePortions dispute) {
        return deed(
                new Act.Said(Optional.empty(), Optional.empty(), "", dispute.reason()),
                moved(ActKind.DISPUTE, numbered(dispute.portions())));
    }

    /** The amounts are what each line would owe without the record. */
    Plan dispute(Command.DisputeIncident dispute, List<Amount> without) {
        Splitting splitting = new Splitting(life, act);
        for (int line = 1; line <= without.size(); line++) {
            splitting.contest(open(line), without.get(line - 1));
        }
        return splitting.contestsNothing()
                ? new Plan.Refused(new ActResult.IncidentChangesNothing())
                : new Plan.Deed(
                        new Act.Said(Optional.empty(), Optional.empty(), dispute.incident(), dispute.reason()),
                        splitting.moved(),
                        splitting.fresh());
    }

    Plan about(Command.About about) {
        Act before = life.act(about.act())
                .filter(each -> each.kind() == (about.kind() == ActKind.REVERSE ? ActKind.SETTLE : ActKind.DISPUTE))
                .orElseThrow(() -> new NotFound("act " + about.act() + " of statement "
                        + life.statement().id()));
        Act.Said said = new Act.Said(Optional.of(before.id()), Optional.empty(), "", about.reason());
        return deed(said, moved(about.kind(), portion -> portion.act().equals(Optional.of(before.id()))));
    }

    Plan approve() {
        return deed(Act.Said.nothing(), moved(ActKind.APPROVE, Portion::isBooked));
    }

    Plan revoke(Command.Revoke revoke) {
        return deed(
                new Act.Said(Optional.empty(), Optional.empty(), "", revoke.reason()),
                moved(ActKind.REVOKE, Portion::isBooked));
    }

    Plan settle(Command.Settle settle) {
        Form form = settle.form();
        String reference = settle.reference().strip();
        if (reference.isEmpty() && (form == Form.PAYMENT || form == Form.SET_OFF)) {
            return new Plan.Refused(new ActResult.ReferenceMissing());
        }
        List<Moved> moved =
                moved(ActKind.SETTLE, portion -> form.fits(portion.amount().kind()));
        if (form == Form.CREDIT_NOTE || form == Form.PAYMENT) {
            for (Map.Entry<String, BigDecimal> sum :
                    Life.sums(moved.stream().map(Moved::before).toList()).entrySet()) {
                if (sum.getValue().signum() <= 0) {
                    return new Plan.Refused(new ActResult.LessThanNothing(sum.getKey()));
                }
            }
        }
        return deed(new Act.Said(Optional.empty(), Optional.of(form), reference, ""), moved);
    }

    Plan fulfil(Command.Fulfil fulfil) {
        List<Moved> moved =
                moved(ActKind.FULFIL, portion -> portion.number() == fulfil.portion() && !portion.isBooked());
        Form form = moved.stream().anyMatch(each -> each.before().amount().kind() == Amount.Kind.RIGHT)
                ? Form.RIGHT_USED
                : Form.DUTY_DONE;
        return deed(new Act.Said(Optional.empty(), Optional.of(form), "", ""), moved);
    }

    private Predicate<Portion> numbered(java.util.Set<Integer> numbers) {
        return portion -> numbers.isEmpty() || numbers.contains(portion.number());
    }

    private List<Portion> open(int line) {
        return life.portions().stream()
                .filter(portion -> portion.line() == line && portion.state() == PortionState.OPEN)
                .toList();
    }

    private List<Moved> moved(ActKind kind, Predicate<Portion> which) {
        List<Moved> moved = new ArrayList<>();
        for (Portion portion : life.portions()) {
            Optional<PortionState> next = kind.from(portion.state());
            if (next.isPresent() && which.test(portion)) {
                moved.add(new Moved(portion, after(kind, portion, next.get())));
            }
        }
        return moved;
    }

    /** What stays disputed stays so by its dispute. */
    private Portion after(ActKind kind, Portion portion, PortionState next) {
        return kind == ActKind.INSIST ? portion : portion.in(next, act);
    }

    private static Plan deed(Act.Said said, List<Moved> moved) {
        return moved.isEmpty() ? new Plan.Refused(new ActResult.NothingToDo()) : new Plan.Deed(said, moved, List.of());
    }
}

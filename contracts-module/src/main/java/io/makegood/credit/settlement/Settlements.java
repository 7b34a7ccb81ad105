package io.makegood.credit.settlement;

import io.makegood.contract.ContractWork;
import io.makegood.credit.IssuedStatements;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * What may be done with an issued statement. Each command is one transaction under the lock of the contract: the portions move,
 * the books say so, the chain keeps it; the same command again does nothing again.
 */
@Service
public class Settlements {
    private final ContractWork work;
    private final StatementLives lives;
    private final IssuedStatements issued;
    private final ApprovalLimits limits;
    private final Deeds deeds;

    Settlements(ContractWork work, StatementLives lives, IssuedStatements issued, ApprovalLimits limits, Deeds deeds) {
        this.work = work;
        this.lives = lives;
        this.issued = issued;
        this.limits = limits;
        this.deeds = deeds;
    }

    /** Carries a command out, or says why not; what is not there or not the actor's to do is refused by an exception. */
    public ActResult act(Actor actor, Order order) {
        return work.on(order.contract(), chain -> {
            Life life = lives.of(actor, order.contract(), order.statement());
            Optional<ActResult> before = before(order, life);
            if (before.isPresent()) {
                return before.get();
            }
            Permission permission = lives.permission(actor, life);
            if (!permission.allows(actor, order.command())) {
                throw new NotPermitted(order.command().kind() + " is not for this side or role");
            }
            return switch (plan(actor, order, life)) {
                case Plan.Refused no -> no.why();
                case Plan.Deed deed ->
                    refusal(actor, permission, order, deed)
                            .orElseGet(() -> deeds.done(actor, chain, new Deeds.Planned(order, life, deed)));
            };
        });
    }

    private Optional<ActResult> before(Order order, Life life) {
        Optional<Act> done = life.act(order.id());
        if (done.isEmpty() && lives.statementOf(order.id()).isPresent()) {
            throw new NotFound("act " + order.id() + " is of another statement");
        }
        if (done.filter(act -> act.kind() != order.command().kind()).isPresent()) {
            throw new NotFound("act " + order.id() + " was another one");
        }
        return done.map(act -> new ActResult.AlreadyDone(act.id()));
    }

    private Plan plan(Actor actor, Order order, Life life) {
        Planning planning = new Planning(life, order.id());
        return switch (order.command()) {
            case Command.Accept accept -> planning.accept(accept);
            case Command.DisputePortions dispute -> planning.dispute(dispute);
            case Command.DisputeIncident dispute ->
                planning.dispute(
                        dispute, issued.without(actor, order.contract(), order.statement(), dispute.incident()));
            case Command.About about -> planning.about(about);
            case Command.Approve approve -> planning.approve();
            case Command.Revoke revoke -> planning.revoke(revoke);
            case Command.Fulfil fulfil -> planning.fulfil(fulfil);
            case Command.Settle settle -> planning.settle(settle);
        };
    }

    /** Four eyes, and the limits: what was approved of the statement before counts too, so that nobody approves by slices. */
    private Optional<ActResult> refusal(Actor actor, Permission permission, Order order, Plan.Deed deed) {
        if (order.command().kind() != ActKind.APPROVE) {
            return Optional.empty();
        }
        if (!permission.isSecondPerson(actor)) {
            return Optional.of(new ActResult.SecondPersonNeeded());
        }
        Map<String, BigDecimal> asked = new TreeMap<>();
        permission.life().standing().stream()
                .filter(portion -> portion.state() == PortionState.APPROVED || portion.state() == PortionState.SETTLED)
                .forEach(portion -> add(asked, portion));
        deed.left().forEach(portion -> add(asked, portion));
        return asked.entrySet().stream()
                .flatMap(sum -> limits
                        .reach(actor, sum.getKey())
                        .filter(limit -> limit.compareTo(sum.getValue()) < 0)
                        .<ActResult>map(limit -> new ActResult.OverLimit(limit, sum.getValue(), sum.getKey()))
                        .stream())
                .findFirst();
    }

    private static void add(Map<String, BigDecimal> sums, Portion portion) {
        if (portion.isMoney()) {
            sums.merge(portion.amount().unit(), portion.amount().value().abs(), BigDecimal::add);
        }
    }
}

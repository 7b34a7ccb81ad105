package io.makegood.credit.duty;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Statement;
import io.makegood.credit.StatementId;
import io.makegood.credit.settlement.PortionState;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duties and rights of a contract's statements. The provider assigns and answers; the customer accepts, gives back, and uses. */
@Service
public class Duties {
    private final Contracts contracts;
    private final IssuedStatements issued;
    private final StoredDuties stored;
    private final Acting acting;
    private final Clock clock;

    Duties(Contracts contracts, IssuedStatements issued, StoredDuties stored, Acting acting, Clock clock) {
        this.contracts = contracts;
        this.issued = issued;
        this.stored = stored;
        this.acting = acting;
        this.clock = clock;
    }

    /** All of a contract, what is due first comes first. */
    @Transactional(readOnly = true)
    public List<Duty> of(Actor actor, ContractId contract) {
        Map<StatementId, Statement> statements = new HashMap<>();
        issued.of(actor, contract)
                .rows()
                .forEach(row -> statements.put(row.statement().id(), row.statement()));
        Map<StoredDuties.Key, List<DutyAct>> acts = stored.acts(contract);
        return stored.granted(contract).stream()
                .filter(granted -> statements.containsKey(granted.statement()))
                .map(granted -> duty(
                        granted,
                        java.util.Objects.requireNonNull(statements.get(granted.statement())),
                        acts.getOrDefault(
                                new StoredDuties.Key(
                                        granted.statement(), granted.place().portion()),
                                List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Duty one(Actor actor, ContractId contract, StatementId statement, int portion) {
        return of(actor, contract).stream()
                .filter(duty ->
                        duty.statement().id().equals(statement) && duty.place().portion() == portion)
                .findFirst()
                .orElseThrow(() -> new NotFound("duty " + portion + " of statement " + statement));
    }

    /** Does it, or says why not; who may not is refused by an exception. */
    public DutyResult act(Actor actor, DutyOrder order) {
        return acting.work().on(order.contract(), chain -> {
            Duty duty = one(actor, order.contract(), order.statement(), order.portion());
            if (duty.acts().stream().anyMatch(act -> act.id().equals(order.id()))) {
                return new DutyResult.AlreadyDone();
            }
            acting.permit(actor, contracts.of(actor, order.contract()), order.wish());
            if (!fits(duty, order.wish().kind())) {
                return new DutyResult.NotNow(duty.state());
            }
            return acting.done(actor, chain, order, duty, now());
        });
    }

    private static boolean fits(Duty duty, DutyAct.Kind kind) {
        return switch (kind) {
            case ASSIGN, ANSWER ->
                !duty.isRight() && (duty.state() == DutyState.DUE || duty.state() == DutyState.ANSWERED);
            case ACCEPT, RETURN -> duty.state() == DutyState.ANSWERED;
            case USE -> duty.state() == DutyState.OPEN;
        };
    }

    private Duty duty(StoredDuties.Granted granted, Statement statement, List<DutyAct> acts) {
        return new Duty(statement, granted.place(), granted.by(), state(granted, acts), acts);
    }

    private DutyState state(StoredDuties.Granted granted, List<DutyAct> acts) {
        boolean right = granted.place().kind() == io.makegood.credit.Amount.Kind.RIGHT;
        if (granted.state() == PortionState.VOID || granted.state() == PortionState.DISPUTED) {
            return granted.state() == PortionState.VOID ? DutyState.VOID : DutyState.DISPUTED;
        }
        if (granted.state() == PortionState.SETTLED) {
            return right ? DutyState.USED : DutyState.DONE;
        }
        if (right) {
            return granted.by().filter(now()::isAfter).isPresent() ? DutyState.LAPSED : DutyState.OPEN;
        }
        return acts.stream()
                .map(DutyAct::kind)
                .filter(kind -> kind != DutyAct.Kind.ASSIGN)
                .reduce((one, later) -> later)
                .filter(kind -> kind == DutyAct.Kind.ANSWER)
                .map(kind -> DutyState.ANSWERED)
                .orElse(DutyState.DUE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

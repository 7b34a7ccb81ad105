package io.makegood.credit.settlement;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.credit.Statement;
import io.makegood.credit.ledger.Account;
import io.makegood.credit.ledger.Entry;
import io.makegood.credit.ledger.Ledger;
import io.makegood.credit.ledger.Plain;
import io.makegood.credit.ledger.Transfer;
import io.makegood.party.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes an act down: its portions, its entry in the books, its number if it is a credit note, its event of the chain. */
@Component
class Deeds {
    private final Portions portions;
    private final Acts acts;
    private final DocumentNumbers numbers;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    Deeds(Portions portions, Acts acts, DocumentNumbers numbers, Ledger ledger, AuditTrail audit, Clock clock) {
        this.portions = portions;
        this.acts = acts;
        this.numbers = numbers;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** A command with the statement as it stood, and what it does. */
    record Planned(Order order, Life life, Plan.Deed deed) {
        ActKind kind() {
            return order.command().kind();
        }
    }

    ActResult done(Actor actor, ChainId chain, Planned planned) {
        Statement statement = planned.life().statement();
        Plan.Deed deed = planned.deed();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Act act = new Act(
                planned.order().id(),
                planned.life().acts().size() + 1,
                planned.kind(),
                deed.said(),
                new Act.Doer(now, actor.person(), actor.organisation()),
                deed.left().stream().map(Portion::number).toList());
        if (!deed.fresh().isEmpty()) {
            portions.add(statement.contract(), statement.id(), deed.fresh());
        }
        acts.add(statement.contract(), statement.id(), act, deed.told());
        deed.moved().stream()
                .filter(moved -> moved.before().state() != moved.after().state())
                .forEach(moved -> portions.move(statement.id(), moved, act.id()));
        Optional<Integer> number = numbered(actor, act, statement);
        book(planned, now);
        audit.append(chain, actor, "statement." + word(act.kind()), told(planned, number));
        return new ActResult.Done(act.id(), act.portions().size());
    }

    private Optional<Integer> numbered(Actor actor, Act act, Statement statement) {
        return act.said().form().equals(Optional.of(Form.CREDIT_NOTE))
                ? Optional.of(numbers.give(
                        actor.organisation(),
                        DocumentNumbers.Kind.CREDIT_NOTE,
                        new DocumentNumbers.Document(
                                act.id(), statement.contract(), act.doer().at())))
                : Optional.empty();
    }

    private void book(Planned planned, Instant now) {
        Account before = account(planned, before(planned.kind()));
        List<Transfer> transfers = planned.deed().left().stream()
                .filter(Portion::isBooked)
                .filter(portion -> account(planned, portion.state()) != before)
                .map(portion -> Transfer.owed(
                        before,
                        account(planned, portion.state()),
                        portion.amount().unit(),
                        portion.amount().value()))
                .toList();
        if (!transfers.isEmpty()) {
            Statement statement = planned.life().statement();
            ledger.post(new Entry(
                    new Entry.Cause(
                            planned.order().id(),
                            Entry.Kind.valueOf(planned.kind().name()),
                            statement.id().id()),
                    statement.contract(),
                    now.atOffset(ZoneOffset.UTC).toLocalDate(),
                    now,
                    transfers));
        }
    }

    private static PortionState before(ActKind kind) {
        return switch (kind) {
            case ACCEPT, DISPUTE -> PortionState.OPEN;
            case INSIST, GRANT, WITHDRAW -> PortionState.DISPUTED;
            case APPROVE, FULFIL -> PortionState.ACCEPTED;
            case REVOKE, SETTLE -> PortionState.APPROVED;
            case REVERSE -> PortionState.SETTLED;
        };
    }

    private static Account account(Planned planned, PortionState state) {
        return switch (state) {
            case OPEN -> Account.OPEN;
            case ACCEPTED -> Account.ACCEPTED;
            case DISPUTED -> Account.CONTESTED;
            case APPROVED -> Account.APPROVED;
            case SETTLED -> settled(planned).account();
            case VOID -> Account.GRANTED;
            case SPLIT -> throw new IllegalArgumentException("What is split is booked by its parts");
        };
    }

    /** The form of this settlement, or of the one that is reversed. */
    private static Form settled(Planned planned) {
        return planned.deed()
                .said()
                .form()
                .or(() -> planned.deed()
                        .said()
                        .about()
                        .flatMap(planned.life()::act)
                        .flatMap(act -> act.said().form()))
                .orElseThrow(() -> new IllegalStateException("A settlement without a form"));
    }

    private static String word(ActKind kind) {
        return switch (kind) {
            case ACCEPT -> "accepted";
            case DISPUTE -> "disputed";
            case INSIST -> "upheld";
            case GRANT -> "granted";
            case WITHDRAW -> "undisputed";
            case APPROVE -> "approved";
            case REVOKE -> "revoked";
            case SETTLE -> "settled";
            case REVERSE -> "reversed";
            case FULFIL -> "fulfilled";
        };
    }

    private static Map<String, String> told(Planned planned, Optional<Integer> creditNote) {
        Plan.Deed deed = planned.deed();
        Map<String, String> told = new TreeMap<>();
        told.put("number", Integer.toString(planned.life().statement().number()));
        told.put("act", planned.order().id().toString());
        told.put(
                "portions",
                joined(deed.left().stream()
                        .map(each -> Integer.toString(each.number()))
                        .toList()));
        told.put("amounts", amounts(deed.left()));
        told.put("reason", deed.said().reason());
        told.put("subject", deed.said().subject());
        deed.said().form().ifPresent(form -> told.put("form", form.name()));
        deed.said().about().ifPresent(about -> told.put("about", about.toString()));
        creditNote.ifPresent(number -> told.put("creditNote", Integer.toString(number)));
        return told;
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }

    private static String amounts(List<Portion> portions) {
        return Life.sums(portions).entrySet().stream()
                .map(sum -> plain(sum.getValue()) + " " + sum.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String plain(BigDecimal amount) {
        return Plain.of(amount).toPlainString();
    }
}

package io.makegood.negotiation;

import io.makegood.audit.ChainId;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractWork;
import io.makegood.contract.Contracts;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offers;
import io.makegood.contract.Side;
import io.makegood.contract.TermsDocument;
import io.makegood.negotiation.Protocol.Command;
import io.makegood.negotiation.Protocol.Ruling;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What a side does between rounds, at once and seen by both: withdraw a proposal, give more time, confirm what is agreed,
 * break off. Each names the negotiation that was read, and doing it twice does it once.
 */
@Service
public class Moves {
    private final Contracts contracts;
    private final Negotiations negotiations;
    private final Minutes minutes;
    private final Offers offers;
    private final ContractWork work;
    private final Clock clock;

    Moves(
            Contracts contracts,
            Negotiations negotiations,
            Minutes minutes,
            Offers offers,
            ContractWork work,
            Clock clock) {
        this.contracts = contracts;
        this.negotiations = negotiations;
        this.minutes = minutes;
        this.offers = offers;
        this.work = work;
        this.clock = clock;
    }

    /** Takes a proposal of the own side off the table, and its package with it. */
    public MoveResult withdraw(Actor actor, ContractId id, int number, Act.Withdrawal withdrawal) {
        return on(actor, id, number, Command.WITHDRAW, table -> {
            Proposal proposal = table.negotiation.proposal(withdrawal.proposal());
            if (proposal.side() != table.side) {
                throw new NotPermitted("withdraw proposal " + proposal.number() + " of the other side");
            }
            return switch (proposal.outcome().state()) {
                case OPEN -> table.ruled(withdrawal);
                case WITHDRAWN -> new MoveResult.AlreadySo();
                case ACCEPTED, REJECTED, COUNTERED -> new MoveResult.NoLongerOpen(proposal);
            };
        });
    }

    /** Gives the other side more time to answer. */
    public MoveResult extend(Actor actor, ContractId id, int number, LocalDate answerBy) {
        return on(actor, id, number, Command.EXTEND, table -> {
            Optional<LocalDate> before = table.negotiation.answerBy();
            if (table.ruling == Ruling.YES && before.filter(answerBy::equals).isPresent()) {
                return new MoveResult.AlreadySo();
            }
            boolean later = before.filter(day -> !answerBy.isAfter(day)).isEmpty() && !answerBy.isBefore(table.today);
            return table.ruling == Ruling.YES && !later
                    ? new MoveResult.WrongDay()
                    : table.ruled(new Act.Extension(answerBy));
        });
    }

    public MoveResult breakOff(Actor actor, ContractId id, int number, String reason) {
        return on(actor, id, number, Command.BREAK_OFF, table -> {
            boolean broken = table.negotiation.standing(table.today) == Standing.BROKEN_OFF;
            return broken ? new MoveResult.AlreadySo() : table.ruled(new Act.BreakOff(reason.strip()));
        });
    }

    /** Confirms the agreed terms with this hash; when both sides have confirmed the same, they are offered for signing. */
    public MoveResult confirm(Actor actor, ContractId id, int number, Act.Confirmation confirmation) {
        return on(actor, id, number, Command.CONFIRM, table -> {
            TermsDocument agreed = table.negotiation.agreedDocument();
            if (!agreed.hash().hex().equals(confirmation.sha256())) {
                return new MoveResult.OtherTerms();
            }
            Optional<Integer> version = table.negotiation.version();
            if (version.isPresent()) {
                return new MoveResult.Concluded(version.get());
            }
            if (table.negotiation
                    .confirmation(table.side)
                    .filter(confirmation::equals)
                    .isPresent()) {
                return new MoveResult.AlreadySo();
            }
            return table.ruling == Ruling.YES
                    ? confirmed(table, confirmation, agreed)
                    : new MoveResult.NotNow(table.ruling);
        });
    }

    private MoveResult confirmed(Table table, Act.Confirmation confirmation, TermsDocument agreed) {
        Optional<OfferResult> objection = offers.objection(
                table.actor, table.negotiation.contract(), agreed.terms(), confirmation.effectiveFrom());
        if (objection.isPresent()) {
            return new MoveResult.NotOffered(objection.get());
        }
        boolean both = table.negotiation
                .confirmation(table.side.other())
                .filter(confirmation::equals)
                .isPresent();
        Negotiation after = table.record(confirmation);
        return both ? concluded(table, after, confirmation) : new MoveResult.Done();
    }

    private MoveResult concluded(Table table, Negotiation confirmed, Act.Confirmation confirmation) {
        OfferResult result = offers.offerAgreed(
                table.chain, table.actor, confirmed.contract(), confirmed.agreed(), confirmation.effectiveFrom());
        if (!(result instanceof OfferResult.Offered offered)) {
            throw new IllegalStateException("Nothing stood against the offer, and yet: " + result);
        }
        minutes.record(table.chain, table.actor, table.side, confirmed, new Act.Conclusion(offered.number()));
        return new MoveResult.Concluded(offered.number());
    }

    private MoveResult on(Actor actor, ContractId id, int number, Command command, Move move) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        Contract contract = contracts.of(actor, id);
        return work.on(id, chain -> {
            Negotiation negotiation = negotiations.numbered(actor, id, number);
            return move.make(new Table(chain, actor, contract.side(actor), negotiation, command));
        });
    }

    private interface Move {
        MoveResult make(Table table);
    }

    /** The negotiation under the contract's lock, who acts, and whether the command is theirs now. */
    private final class Table {
        private final ChainId chain;
        private final Actor actor;
        private final Side side;
        private final Negotiation negotiation;
        private final LocalDate today;
        private final Ruling ruling;

        Table(ChainId chain, Actor actor, Side side, Negotiation negotiation, Command command) {
            this.chain = chain;
            this.actor = actor;
            this.side = side;
            this.negotiation = negotiation;
            this.today = negotiation.dayOf(clock.instant());
            this.ruling = Protocol.may(command, negotiation, side, today);
        }

        MoveResult ruled(Act act) {
            if (ruling != Ruling.YES) {
                return new MoveResult.NotNow(ruling);
            }
            record(act);
            return new MoveResult.Done();
        }

        Negotiation record(Act act) {
            return minutes.record(chain, actor, side, negotiation, act);
        }
    }
}

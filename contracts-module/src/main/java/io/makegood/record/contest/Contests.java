package io.makegood.record.contest;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractWork;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.record.Place;
import io.makegood.record.RecordId;
import io.makegood.record.Recorded;
import io.makegood.record.Records;
import io.makegood.record.contest.Answer.Act;
import io.makegood.record.contest.Answered.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the parties say about each other's records. The party that did not record a thing accepts it or gives its own reading;
 * the record stays as it is until the recorder takes that over, or finance or legal people of both parties decide: one
 * proposes which reading holds, one of the other party confirms, and the record gets a revision that says so.
 */
@Service
public class Contests {
    private final Records records;
    private final Answers answers;
    private final ContractWork work;
    private final AuditTrail audit;

    Contests(Records records, Answers answers, ContractWork work, AuditTrail audit) {
        this.records = records;
        this.answers = answers;
        this.work = work;
        this.audit = audit;
    }

    /** A record with what was said about it. NotFound for strangers. */
    @Transactional(readOnly = true)
    public Answered of(Actor actor, ContractId contract, RecordId id) {
        return Answered.of(records.of(actor, contract, id), answers.of(contract, id));
    }

    /** The other party says that the newest revision is right; what it contested before is settled by that. */
    public AnswerResult accept(Actor actor, ContractId contract, RecordId id, Seen seen) {
        NotPermitted.unlessOneOf(actor, Role.OPERATIONS);
        return on(actor, contract, id, seen, turn -> {
            turn.requireOther();
            return turn.now().standing() instanceof Standing.Accepted
                    ? new AnswerResult.NotNow()
                    : said(turn, turn.answer(Act.ACCEPTED, Optional.empty(), "", audit));
        });
    }

    /** The other party says what happened instead, and why it thinks so; a second contest replaces the first. */
    public AnswerResult contest(Actor actor, ContractId contract, RecordId id, Contesting contesting) {
        NotPermitted.unlessOneOf(actor, Role.OPERATIONS);
        Reading reading = contesting.reading();
        return records.problem(actor, contract, reading.fact())
                .<AnswerResult>map(AnswerResult.Refused::new)
                .orElseGet(() -> on(actor, contract, id, contesting.seen(), turn -> {
                    turn.requireOther();
                    turn.requireSameThing(reading.fact());
                    return reading.agreesWith(turn.recorded())
                            ? new AnswerResult.Same()
                            : said(turn, turn.answer(Act.CONTESTED, Optional.of(reading), contesting.reason(), audit));
                }));
    }

    /** Finance or legal of either party proposes which of the two readings holds; it waits for the other party. */
    public AnswerResult propose(Actor actor, ContractId contract, RecordId id, Proposing proposing) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE, Role.LEGAL);
        return on(actor, contract, id, proposing.seen(), turn -> {
            if (!(turn.now().standing() instanceof Standing.Contested open)) {
                return new AnswerResult.NotNow();
            }
            Contested contested = new Contested(turn.now().recorded(), open.contest());
            Reading holds =
                    switch (proposing.holds()) {
                        case RECORDER -> contested.recorder();
                        case OTHER -> contested.other();
                    };
            return said(turn, turn.answer(Act.PROPOSED, Optional.of(holds), proposing.reason(), audit));
        });
    }

    /** Finance or legal of the party that did not propose confirms: from now on the record says what was proposed. */
    public AnswerResult confirm(Actor actor, ContractId contract, RecordId id, Seen seen) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE, Role.LEGAL);
        return on(actor, contract, id, seen, turn -> turn.proposalOfOthers()
                .map(proposal -> confirmed(turn, proposal))
                .orElseGet(AnswerResult.NotNow::new));
    }

    /** Finance or legal of the party that did not propose says no and why; the record stays contested. */
    public AnswerResult refuse(Actor actor, ContractId contract, RecordId id, Refusing refusing) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE, Role.LEGAL);
        return on(
                actor,
                contract,
                id,
                refusing.seen(),
                turn -> turn.proposalOfOthers().isPresent()
                        ? said(turn, turn.answer(Act.REFUSED, Optional.empty(), refusing.reason(), audit))
                        : new AnswerResult.NotNow());
    }

    /** The records of a contract that the parties read differently. For work that has seen who asks. */
    @Transactional(readOnly = true)
    public List<Contested> open(ContractId contract) {
        List<Contested> open = new ArrayList<>();
        answers.everContested(contract).forEach((id, said) -> {
            Recorded recorded = records.recorded(contract, id);
            if (Standing.of(recorded, said) instanceof Standing.Contested contested) {
                open.add(new Contested(recorded, contested.contest()));
            }
        });
        return List.copyOf(open);
    }

    /** The facts that count for a party: what is recorded, and its own reading of what is contested. */
    @Transactional(readOnly = true)
    public Facts facts(ContractId contract, Interval span, List<Contested> contested, OrganisationId party) {
        Stream<Fact> undisputed = records.facts(contract, span).all().stream()
                .filter(fact -> contested.stream().noneMatch(each -> each.isAbout(fact)));
        Stream<Fact> own = contested.stream()
                .map(each -> each.of(party))
                .filter(Reading::counts)
                .map(Reading::fact)
                .filter(fact -> Place.touches(fact, span));
        return new Facts(Stream.concat(undisputed, own).toList());
    }

    private AnswerResult on(
            Actor actor, ContractId contract, RecordId id, Seen seen, Function<Turn, AnswerResult> answer) {
        return work.on(contract, chain -> {
            Answered now = of(actor, contract, id);
            return now.seen().equals(seen) ? answer.apply(new Turn(chain, actor, now)) : new AnswerResult.Stale();
        });
    }

    private AnswerResult confirmed(Turn turn, Answer proposal) {
        Reading holds = proposal.reading().orElseThrow();
        if (!holds.agreesWith(turn.recorded())) {
            Records.Settled settled = new Records.Settled(
                    holds.fact(), holds.counts(), proposal.made().reason());
            records.settle(turn.chain(), turn.actor(), turn.now().recorded(), settled);
        }
        return said(turn, turn.answer(Act.CONFIRMED, Optional.of(holds), "", audit));
    }

    private AnswerResult said(Turn turn, Answer answer) {
        Recorded recorded = turn.now().recorded();
        answers.add(recorded.contract(), recorded.id(), answer);
        Map<String, String> told = new HashMap<>(Map.of(
                "record", recorded.id().toString(),
                "kind", recorded.kind().word(),
                "id", recorded.latest().fact().id(),
                "revision", Integer.toString(answer.revision()),
                "answer", Integer.toString(answer.number())));
        answer.reading().ifPresent(reading -> told.put("counts", Boolean.toString(reading.counts())));
        Answers.hash(answer).map(Sha256::hex).ifPresent(hash -> told.put("sha256", hash));
        audit.append(turn.chain(), turn.actor(), event(answer.act()), told);
        return new AnswerResult.Done(answer);
    }

    private static String event(Act act) {
        return switch (act) {
            case ACCEPTED -> "record.accepted";
            case CONTESTED -> "record.contested";
            case PROPOSED -> "record.decision.proposed";
            case CONFIRMED -> "record.decision.confirmed";
            case REFUSED -> "record.decision.refused";
        };
    }

    /** One answer in the making: the chain it goes to, who gives it, and how things stand. */
    private record Turn(ChainId chain, Actor actor, Answered now) {
        Reading recorded() {
            return Reading.of(now.recorded().latest());
        }

        Answer answer(Act act, Optional<Reading> reading, String reason, AuditTrail audit) {
            return new Answer(
                    now.answers().size() + 1,
                    act,
                    now.recorded().latest().number(),
                    reading,
                    new Answer.Made(actor.person(), actor.organisation(), audit.now(), reason));
        }

        Optional<Answer> proposalOfOthers() {
            return now.standing() instanceof Standing.Contested open
                    ? open.proposal().filter(proposal -> !proposal.made().of().equals(actor.organisation()))
                    : Optional.empty();
        }

        void requireOther() {
            if (actor.organisation().equals(now.recorded().party())) {
                throw new NotPermitted("A party answers only to the other party's records");
            }
        }

        void requireSameThing(Fact fact) {
            Fact mine = now.recorded().latest().fact();
            if (!mine.getClass().equals(fact.getClass()) || !mine.id().equals(fact.id())) {
                throw new IllegalArgumentException("A reading keeps kind and id of " + mine.id());
            }
        }
    }
}

package io.makegood.negotiation.impact;

import io.makegood.contract.ContractId;
import io.makegood.credit.Replay;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Facts;
import io.makegood.negotiation.Act;
import io.makegood.negotiation.Negotiation;
import io.makegood.negotiation.Negotiations;
import io.makegood.negotiation.Prepared;
import io.makegood.negotiation.Proposal;
import io.makegood.negotiation.RoundWriting;
import io.makegood.negotiation.change.Change;
import io.makegood.negotiation.change.Cutting;
import io.makegood.negotiation.impact.ImpactWork.Question;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.record.Records;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Problem;
import io.makegood.terms.lint.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What proposals would have cost on the records of the last twelve whole months; the records are those that both see. */
@Service
public class Impacts {
    private static final int MONTHS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Negotiations negotiations;
    private final RoundWriting writing;
    private final Records records;
    private final ImpactWork work;
    private final Clock clock;

    Impacts(Negotiations negotiations, RoundWriting writing, Records records, ImpactWork work, Clock clock) {
        this.negotiations = negotiations;
        this.writing = writing;
        this.records = records;
        this.work = work;
        this.clock = clock;
    }

    /** What is agreed so far, and the same with an open or answered proposal and what stands and falls with it. */
    public Compared proposal(Actor actor, ContractId id, int number) {
        Negotiation negotiation = negotiations.current(actor, id);
        Terms after = with(negotiation, negotiation.proposal(number));
        return compare(negotiation, negotiation.agreed(), after, new Waiting(PATIENCE));
    }

    /** The terms from which the negotiation set out, and the same with all that is agreed on or open. */
    public Compared round(Actor actor, ContractId id) {
        Negotiation negotiation = negotiations.current(actor, id);
        return compare(negotiation, negotiation.base().terms(), withAllOpen(negotiation), new Waiting(PATIENCE));
    }

    /** The same with what the actor's own side would send; nobody else is told. */
    public Compared draft(Actor actor, ContractId id) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR, Role.SIGNATORY, Role.LEGAL);
        Prepared prepared = writing.prepared(actor, id);
        Negotiation negotiation = prepared.negotiation();
        Stream<Change> accepted = prepared.answers().stream()
                .filter(answer ->
                        answer.choice().filter(Act.Choice.ACCEPT::equals).isPresent())
                .map(answer -> answer.proposal().change());
        Stream<Change> own = prepared.changes().stream().map(Prepared.Drafted::change);
        Terms after = Cutting.applied(
                negotiation.agreed(), Stream.concat(accepted, own).toList());
        return compare(negotiation, negotiation.base().terms(), after, new Waiting(PATIENCE));
    }

    /** Of every open proposal by its number, those of a package alike; together they are waited for once. */
    public Map<Integer, Compared> open(Actor actor, ContractId id) {
        Negotiation negotiation = negotiations.current(actor, id);
        Map<Integer, Compared> all = new LinkedHashMap<>();
        Map<Interval, Facts> read = new HashMap<>();
        Instant patient = clock.instant().plus(PATIENCE);
        for (Proposal proposal : negotiation.open()) {
            if (!all.containsKey(proposal.number())) {
                Duration left = Duration.between(clock.instant(), patient);
                Compared compared = compare(
                        negotiation,
                        negotiation.agreed(),
                        with(negotiation, proposal),
                        new Waiting(left.isNegative() ? Duration.ZERO : left, read));
                negotiation.together(proposal).forEach(one -> all.put(one.number(), compared));
            }
        }
        return all;
    }

    private static Terms with(Negotiation negotiation, Proposal proposal) {
        List<Change> changes =
                negotiation.together(proposal).stream().map(Proposal::change).toList();
        return Cutting.applied(negotiation.agreed(), changes);
    }

    private static Terms withAllOpen(Negotiation negotiation) {
        return Cutting.applied(
                negotiation.agreed(),
                negotiation.open().stream().map(Proposal::change).toList());
    }

    /** How long one waits, and what was read from the store meanwhile. */
    private record Waiting(Duration patience, Map<Interval, Facts> read) {
        private Waiting(Duration patience) {
            this(patience, new HashMap<>());
        }
    }

    private Compared compare(Negotiation negotiation, Terms before, Terms after, Waiting waiting) {
        int version =
                before.equals(negotiation.base().terms()) ? negotiation.base().version() : 0;
        List<Problem> problems = Stream.of(before, after)
                .flatMap(terms -> unplayable(terms).stream())
                .distinct()
                .toList();
        Found found = problems.isEmpty()
                ? work.of(question(negotiation, before, after, waiting.read()), before, after, waiting.patience())
                : new Found.Unplayable(problems);
        return new Compared(before, after, version, found);
    }

    /** Errors in clauses do not hinder the rules, and where nothing is promised there is nothing to compute. */
    private static List<Problem> unplayable(Terms terms) {
        return terms.objectives().isEmpty()
                ? List.of()
                : Lint.check(terms).stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .filter(problem -> !problem.path().startsWith("clauses"))
                        .toList();
    }

    private Question question(Negotiation negotiation, Terms before, Terms after, Map<Interval, Facts> read) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<YearMonth> months = months(now, negotiation.zone());
        Interval old = Replay.of(before, months).span();
        Interval next = Replay.of(after, months).span();
        Instant start = old.start().isBefore(next.start()) ? old.start() : next.start();
        Interval span = new Interval(start, old.end());
        Facts facts = read.computeIfAbsent(span, any -> records.facts(negotiation.contract(), span));
        return new Question(negotiation.contract(), since(months, facts, negotiation.zone()), facts, now);
    }

    /** Before the first record nobody watched, and silence says nothing; without any record all months are told. */
    private static List<YearMonth> since(List<YearMonth> months, Facts facts, ZoneId zone) {
        List<YearMonth> watched = Kinds.firstRecord(facts)
                .map(first -> YearMonth.from(first.atZone(zone)))
                .map(first ->
                        months.stream().filter(month -> !month.isBefore(first)).toList())
                .orElse(months);
        return watched.isEmpty() ? months : watched;
    }

    private static List<YearMonth> months(Instant now, ZoneId zone) {
        YearMonth running = YearMonth.from(now.atZone(zone));
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(back -> running.minusMonths((long) MONTHS + 1 - back))
                .toList();
    }
}

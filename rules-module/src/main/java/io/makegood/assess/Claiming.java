package io.makegood.assess;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.makegood.assess.Assessment.ClaimState;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Deadlines.Deadline;
import io.makegood.assess.rule.Decision;
import io.makegood.assess.rule.ProcedureFacts;
import io.makegood.measure.fact.Fact.Claim;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.Timeline;
import io.makegood.terms.remedy.Procedure.Opening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stage 7: what became of the claims. */
final class Claiming {

    private static final Comparator<Claim> EARLIEST =
            Comparator.comparing(Claim::receivedAt).thenComparing(Claim::id);
    /** The rules look at one line at a time. */
    private static final int LINE = 0;

    private final Inputs inputs;
    /** By the objective, found by the moment they speak of. */
    private final Map<String, Timeline<Claim>> claims;

    Claiming(Inputs inputs) {
        this.inputs = inputs;
        this.claims = inputs.facts().of(Claim.class).stream()
                .collect(groupingBy(
                        Claim::objective,
                        collectingAndThen(
                                toList(), claims -> Timeline.ofInstants(claims, claim -> Nanos.of(claim.about())))));
    }

    /** What became of the claim for one line, the last moment to make it, and why. */
    record Claimed(ClaimState state, Optional<Instant> by, Finding finding) {}

    Claimed of(Due line) {
        Optional<Deadline> deadline = deadline(line);
        Optional<Claim> claim = claim(line);
        var ruling = inputs.decideEach(
                        facts(deadline, claim), ProcedureFacts.ClaimRuling.class, 1, ProcedureFacts.ClaimRuling::line)
                .getFirst();
        return claimed(ruling, deadline, claim);
    }

    private List<Object> facts(Optional<Deadline> deadline, Optional<Claim> claim) {
        return switch (inputs.terms().settlement().procedure().opening()) {
            case Opening.Automatic automatic -> List.of(new ProcedureFacts.Automatic(LINE));
            case Opening.Claimed claimed -> {
                Instant known = inputs.assessed().knownUntil();
                List<Object> facts = new ArrayList<>();
                facts.add(new ProcedureFacts.MustBeClaimed(
                        LINE,
                        deadline.map(limit -> limit.isPassedAt(known)).orElse(false),
                        claimed.lateClaimForfeits()));
                claim.ifPresent(made -> facts.add(new ProcedureFacts.Claimed(
                        LINE,
                        deadline.map(limit -> limit.isKeptBy(made.receivedAt())).orElse(true))));
                yield facts;
            }
        };
    }

    /** All limits must be kept, so the first one to end decides. */
    private Optional<Deadline> deadline(Due line) {
        return switch (inputs.terms().settlement().procedure().opening()) {
            case Opening.Automatic automatic -> Optional.empty();
            case Opening.Claimed claimed ->
                claimed.limits().stream()
                        .flatMap(limit -> new Deadlines(inputs).of(limit, line).stream())
                        .min(Comparator.naturalOrder());
        };
    }

    /** The earliest claim for the objective that speaks of the window or, for an event, of a moment of the event. */
    private Optional<Claim> claim(Due line) {
        Timeline<Claim> known = claims.get(line.of().objective().id());
        return known == null ? Optional.empty() : about(line, known).min(EARLIEST);
    }

    /** The moment at which an event ended is still one of the event's. */
    private static Stream<Claim> about(Due line, Timeline<Claim> claims) {
        if (line.of().measured().event().isEmpty()) {
            return claims
                    .touching(
                            Nanos.of(line.window().start()),
                            Nanos.of(line.window().end()))
                    .stream();
        }
        return line.of().measured().counted().stream()
                .map(stretch -> stretch.span())
                .flatMap(span -> claims.touching(Nanos.of(span.start()), Nanos.plus(Nanos.of(span.end()), 1)).stream());
    }

    private static Claimed claimed(
            Decision<ProcedureFacts.ClaimRuling> ruling, Optional<Deadline> deadline, Optional<Claim> claim) {
        ClaimState state =
                switch (ruling.conclusion()) {
                    case ProcedureFacts.NoClaimNeeded none -> ClaimState.NOT_NEEDED;
                    case ProcedureFacts.ClaimedInTime inTime -> ClaimState.IN_TIME;
                    case ProcedureFacts.MayBeClaimed open -> ClaimState.OPEN;
                    case ProcedureFacts.LateButAccepted late -> ClaimState.LATE_BUT_ACCEPTED;
                    case ProcedureFacts.Forfeited forfeited -> ClaimState.FORFEITED;
                };
        Map<String, String> values = Values.of();
        deadline.ifPresent(limit -> values.put("by", limit.by().toString()));
        claim.ifPresent(made -> values.put("claim", made.id()));
        claim.ifPresent(made -> values.put("received", made.receivedAt().toString()));
        return new Claimed(state, deadline.map(Deadline::by), Values.finding(ruling, values));
    }
}

package io.makegood.assess;

import io.makegood.assess.Assessment.ClaimState;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Deadlines.Deadline;
import io.makegood.assess.rule.Decision;
import io.makegood.assess.rule.ProcedureFacts;
import io.makegood.measure.fact.Fact.Claim;
import io.makegood.terms.remedy.Procedure.Opening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 7: what became of the claims. */
record Claiming(Inputs inputs) {

    /** What became of the claim for one line, the last moment to make it, and why. */
    record Claimed(ClaimState state, Optional<Instant> by, Finding finding) {}

    List<Claimed> of(List<Due> lines) {
        List<Object> facts = new ArrayList<>();
        List<Optional<Deadline>> deadlines = new ArrayList<>();
        List<Optional<Claim>> claims = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            deadlines.add(deadline(lines.get(line)));
            claims.add(claim(lines.get(line)));
            addFacts(facts, line, deadlines.get(line), claims.get(line));
        }
        var rulings = inputs.decideEach(
                facts, ProcedureFacts.ClaimRuling.class, lines.size(), ProcedureFacts.ClaimRuling::line);
        List<Claimed> claimed = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            claimed.add(claimed(rulings.get(line), deadlines.get(line), claims.get(line)));
        }
        return claimed;
    }

    private void addFacts(List<Object> facts, int line, Optional<Deadline> deadline, Optional<Claim> claim) {
        switch (inputs.terms().settlement().procedure().opening()) {
            case Opening.Automatic automatic -> facts.add(new ProcedureFacts.Automatic(line));
            case Opening.Claimed claimed -> {
                Instant known = inputs.assessed().knownUntil();
                facts.add(new ProcedureFacts.MustBeClaimed(
                        line,
                        deadline.map(limit -> limit.isPassedAt(known)).orElse(false),
                        claimed.lateClaimForfeits()));
                claim.ifPresent(made -> facts.add(new ProcedureFacts.Claimed(
                        line,
                        deadline.map(limit -> limit.isKeptBy(made.receivedAt())).orElse(true))));
            }
        }
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
        return inputs.facts().of(Claim.class).stream()
                .filter(claim -> claim.objective().equals(line.of().objective().id()))
                .filter(claim -> isAbout(line, claim.about()))
                .min(Comparator.comparing(Claim::receivedAt).thenComparing(Claim::id));
    }

    private static boolean isAbout(Due line, Instant moment) {
        if (line.of().measured().event().isEmpty()) {
            return line.window().contains(moment);
        }
        return line.of().measured().counted().stream()
                .anyMatch(stretch -> stretch.span().contains(moment)
                        || stretch.span().start().equals(moment)
                        || stretch.span().end().equals(moment));
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

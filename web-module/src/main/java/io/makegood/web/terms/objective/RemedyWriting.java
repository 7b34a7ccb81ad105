package io.makegood.web.terms.objective;

import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a remedy of the terms to the part of the form that would type it; empty where the form has no words for it. */
final class RemedyWriting {

    private RemedyWriting() {}

    static Optional<ObjectiveForm.Follows> typed(Remedy remedy) {
        ObjectiveForm.Capped cap = remedy.caps().isEmpty()
                ? ObjectiveForm.Capped.none()
                : new ObjectiveForm.Capped(
                        cap(remedy.caps().getFirst().limit()),
                        remedy.caps().getFirst().scope().name());
        return switch (remedy.schedule()) {
            case Schedule.Tiers tiers -> Optional.of(with("tiers", rows(tiers), "", cap));
            case Schedule.Flat flat -> flat(flat.award(), cap);
            case Schedule.PerStep steps -> perStep(steps, cap);
            default -> Optional.empty();
        };
    }

    private static ObjectiveForm.Follows with(
            String kind, List<ObjectiveForm.Row> rows, String percent, ObjectiveForm.Capped cap) {
        return new ObjectiveForm.Follows(
                kind, rows, percent, ObjectiveForm.Step.usual(), ObjectiveForm.Duty.usual(), cap);
    }

    private static Optional<ObjectiveForm.Follows> flat(Award award, ObjectiveForm.Capped cap) {
        return switch (award) {
            case Award.PercentOfBase share ->
                Optional.of(with("flat", List.of(), share.percent().toString(), cap));
            case Award.FixedMoney money ->
                Optional.of(with("flatMoney", List.of(), money.amount().toString(), cap));
            case Award.Extension time ->
                Optional.of(new ObjectiveForm.Follows(
                        "extraTimeFixed",
                        List.of(),
                        "",
                        new ObjectiveForm.Step(ObjectiveWriting.text(time.time()), "STARTED", "excess"),
                        ObjectiveForm.Duty.usual(),
                        cap));
            case Award.Duty duty -> Optional.of(duty("duty", duty.kind().name(), duty.within(), cap));
            case Award.Right right
            when right.kind() == Award.Right.Kind.TERMINATE ->
                Optional.of(duty("terminate", ObjectiveForm.Duty.usual().act(), right.exercisedWithin(), cap));
            default -> Optional.empty();
        };
    }

    private static ObjectiveForm.Follows duty(String kind, String act, Quantity within, ObjectiveForm.Capped cap) {
        return new ObjectiveForm.Follows(
                kind,
                List.of(),
                "",
                ObjectiveForm.Step.usual(),
                new ObjectiveForm.Duty(act, ObjectiveWriting.text(within)),
                cap);
    }

    private static Optional<ObjectiveForm.Follows> perStep(Schedule.PerStep steps, ObjectiveForm.Capped cap) {
        String from = steps.origin() instanceof Schedule.Origin.Zero ? "zero" : "excess";
        String size = steps.step().unit() == io.makegood.terms.value.Unit.PERCENT
                ? steps.step().toString()
                : ObjectiveWriting.text(steps.step());
        ObjectiveForm.Step step = new ObjectiveForm.Step(size, steps.steps().name(), from);
        return switch (steps.each()) {
            case Award.PercentOfBase share ->
                Optional.of(new ObjectiveForm.Follows(
                        "perStep", List.of(), share.percent().toString(), step, ObjectiveForm.Duty.usual(), cap));
            case Award.FixedMoney money ->
                Optional.of(new ObjectiveForm.Follows(
                        "perStepMoney", List.of(), money.amount().toString(), step, ObjectiveForm.Duty.usual(), cap));
            case Award.Extension time ->
                Optional.of(new ObjectiveForm.Follows(
                        "extraTime",
                        List.of(),
                        time.time().equals(steps.step()) ? "" : ObjectiveWriting.text(time.time()),
                        step,
                        ObjectiveForm.Duty.usual(),
                        cap));
            default -> Optional.empty();
        };
    }

    /** Each row by the edge that is nearer to the promise; rows without an award are what the promise already says. */
    private static List<ObjectiveForm.Row> rows(Schedule.Tiers tiers) {
        List<ObjectiveForm.Row> rows = new ArrayList<>();
        boolean floor = tiers.rows().stream().anyMatch(tier -> tier.range().from() instanceof Edge.Unbounded);
        for (Schedule.Tier tier : tiers.rows()) {
            if (tier.award() instanceof Award.PercentOfBase share) {
                rows.add(new ObjectiveForm.Row(
                        near(tier.range(), floor), share.percent().toString()));
            }
        }
        return rows;
    }

    private static String near(LevelRange range, boolean floor) {
        return switch (floor ? range.to() : range.from()) {
            case Edge.Inside inside -> ObjectiveWriting.text(inside.at());
            case Edge.Outside outside -> ObjectiveWriting.text(outside.at());
            case Edge.Unbounded none -> "";
        };
    }

    private static String cap(Cap.Limit limit) {
        return switch (limit) {
            case Cap.Limit.PercentOf share -> share.percent().toString();
            case Cap.Limit.AtMostTime time -> ObjectiveWriting.text(time.time());
            case Cap.Limit.AtMostMoney money -> money.amount().toString();
            default -> "";
        };
    }
}

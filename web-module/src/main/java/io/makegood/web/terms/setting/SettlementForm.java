package io.makegood.web.terms.setting;

import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Procedure.TimeLimit;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.value.Rounding;
import io.makegood.web.terms.Reading;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How credits of a month come together, as typed: one monthly cap, rounding, claims, answer and payment. */
record SettlementForm(
        String monthlyCap, String roundingStage, String claimDays, String answerDays, String payment, String payDays) {

    /** The settlement a new contract starts with: no cap, lines to the cent, automatic, credit note within 30 days. */
    static Settlement usual() {
        return new SettlementForm("", "LINE", "", "14", "CREDIT_NOTE", "30").read(new Reading());
    }

    /** Empty for what the form has no words for. */
    static Optional<SettlementForm> of(Settlement settlement) {
        Procedure procedure = settlement.procedure();
        SettlementForm form = new SettlementForm(
                settlement.caps().isEmpty() ? "" : percent(settlement.caps().getFirst()),
                settlement.rounding().stage().name(),
                procedure.opening() instanceof Procedure.Opening.Claimed claimed
                                && !claimed.limits().isEmpty()
                        ? days(claimed.limits().getFirst())
                        : "",
                days(procedure.answerWithin()),
                procedure.payment().form().name(),
                days(procedure.payment().within()));
        Reading reading = new Reading();
        return form.read(reading).equals(settlement) && reading.isClean() ? Optional.of(form) : Optional.empty();
    }

    Settlement read(Reading reading) {
        return new Settlement(
                List.of(),
                caps(reading),
                new Settlement.MoneyRounding(
                        reading.choice("roundingStage", roundingStage, Settlement.MoneyRounding.Stage.class),
                        new Rounding.ToPlaces(2, RoundingMode.HALF_UP)),
                new Settlement.MinimumPayable.None(),
                new Procedure(
                        opening(reading),
                        limit(reading, "answerDays", answerDays, Procedure.Anchor.STATEMENT),
                        new Procedure.Payment(
                                reading.choice("payment", payment, Procedure.Payment.Form.class),
                                limit(reading, "payDays", payDays, Procedure.Anchor.STATEMENT)),
                        new TimeLimit.Unlimited()),
                List.of());
    }

    private List<Cap> caps(Reading reading) {
        if (monthlyCap.isBlank()) {
            return List.of();
        }
        Base charges = new Base.Charges(Base.Scope.CONTRACT, Base.Invoice.CURRENT, 1, Base.Tax.NET, false);
        return List.of(new Cap(
                "monthly-cap",
                Cap.Scope.CONTRACT_MONTH,
                new Cap.Limit.PercentOf(reading.percentage("monthlyCap", monthlyCap), charges),
                Cap.Excess.LAPSES,
                Cap.Allocation.PRO_RATA));
    }

    private Procedure.Opening opening(Reading reading) {
        return claimDays.isBlank()
                ? new Procedure.Opening.Automatic()
                : new Procedure.Opening.Claimed(
                        List.of(limit(reading, "claimDays", claimDays, Procedure.Anchor.WINDOW_END)), List.of(), true);
    }

    private static TimeLimit limit(Reading reading, String field, String typed, Procedure.Anchor anchor) {
        return typed.isBlank()
                ? new TimeLimit.Unlimited()
                : new TimeLimit.Within(
                        reading.whole(field, typed, 1, 3660), Procedure.TimeUnit.DAYS, anchor, "24x7", false);
    }

    private static String days(TimeLimit limit) {
        return limit instanceof TimeLimit.Within within ? String.valueOf(within.count()) : "";
    }

    private static String percent(Cap cap) {
        return cap.limit() instanceof Cap.Limit.PercentOf share
                ? share.percent().toString()
                : "";
    }
}

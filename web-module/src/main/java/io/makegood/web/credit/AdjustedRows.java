package io.makegood.web.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.credit.Adjustment;
import io.makegood.credit.Amount;
import io.makegood.credit.Computed;
import io.makegood.credit.Part;
import io.makegood.credit.StatementId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lines that adjust earlier statements: what was issued, what is owed now, the difference, and why. */
@Component
class AdjustedRows {
    private final Wording wording;
    private final LineRows lines;

    AdjustedRows(Wording wording, LineRows lines) {
        this.wording = wording;
        this.lines = lines;
    }

    /** The computations are those of the periods that are adjusted, by their statements; where one is missing there are no steps. */
    List<Rows.Adjusted> of(Computed computed, List<Adjustment> adjustments, Map<StatementId, Computed> now) {
        return adjustments.stream()
                .map(adjustment -> row(
                        computed,
                        adjustment,
                        now.getOrDefault(adjustment.earlier().id(), computed)))
                .toList();
    }

    private Rows.Adjusted row(Computed computed, Adjustment adjustment, Computed now) {
        Part named =
                now.parts().isEmpty() ? computed.parts().getLast() : now.parts().getLast();
        return new Rows.Adjusted(
                new Rows.Earlier(
                        Integer.toString(adjustment.earlier().number()),
                        "/contracts/" + computed.contract() + "/statements/"
                                + adjustment.earlier().id()),
                Names.of(named, adjustment.line().clause(), adjustment.line().objective()),
                wording.span(
                        named.ruling().terms(),
                        adjustment.line().window(),
                        adjustment.line().event()),
                new Rows.Difference(
                        amount(adjustment.issued()), amount(adjustment.now()), amount(adjustment.difference())),
                steps(adjustment, now));
    }

    private List<Rows.Step> steps(Adjustment adjustment, Computed now) {
        for (Part part : now.parts()) {
            List<Entitlement> entitlements = part.assessment().entitlements();
            for (int i = 0; i < entitlements.size(); i++) {
                if (entitlements.get(i).line().equals(adjustment.line())) {
                    return Objects.requireNonNull(lines.of(part).get(i)).why().steps();
                }
            }
        }
        return List.of();
    }

    private String amount(Amount amount) {
        if (!amount.addsUp()) {
            return wording.amount(amount.value().signum() == 0 ? nothing() : amount);
        }
        BigDecimal value = amount.value();
        boolean money = amount.unit().matches("[A-Z]{3}");
        BigDecimal shown = money && value.scale() < 2 ? value.setScale(2) : value;
        return shown.signum() < 0 && !money
                ? "−" + wording.unit(amount.unit(), shown.negate())
                : wording.unit(amount.unit(), shown);
    }

    private static Amount nothing() {
        return new Amount(Amount.Kind.NOTHING, BigDecimal.ZERO, Amount.ONCE);
    }
}

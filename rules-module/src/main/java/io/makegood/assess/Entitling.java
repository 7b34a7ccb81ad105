package io.makegood.assess;

import io.makegood.assess.Assessment.Claim;
import io.makegood.assess.Assessment.ClaimState;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Granted;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Claiming.Claimed;
import io.makegood.measure.Measured;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Makes an entitlement of what is left of a line after rounding, and of what became of its claim. */
record Entitling(Inputs inputs) {

    /** Credits are claimed; duties and rights arise by themselves. */
    List<Entitlement> of(List<Due> due, List<BigDecimal> amounts) {
        Claiming claiming = new Claiming(inputs);
        List<Entitlement> entitlements = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Due line = due.get(i);
            boolean isClaimable = line.addsUp() && amounts.get(i).signum() > 0;
            entitlements.add(
                    isClaimable
                            ? claimed(line, amounts.get(i), claiming.of(line), new Times(inputs))
                            : unclaimed(line, amounts.get(i)));
        }
        return entitlements;
    }

    private static Entitlement unclaimed(Due line, BigDecimal amount) {
        boolean arises = amount.signum() > 0;
        Owed owed = arises ? owed(line, amount) : new Owed.NothingOwed();
        Claim claim = new Claim(ClaimState.NOT_NEEDED, Optional.empty(), owed);
        return new Entitlement(
                line.line(), granted(line), claim, owed, arises ? dueBy(line) : Optional.empty(), line.findings());
    }

    private static Entitlement claimed(Due line, BigDecimal amount, Claimed claimed, Times times) {
        Owed entitled = owed(line, amount);
        Owed owed = claimed.state() == ClaimState.FORFEITED ? new Owed.NothingOwed() : entitled;
        List<Finding> findings = new ArrayList<>(line.findings());
        findings.add(claimed.finding());
        if (claimed.state() != ClaimState.FORFEITED) {
            findings.addAll(times.of(line));
        }
        return new Entitlement(
                line.line(),
                granted(line),
                new Claim(claimed.state(), claimed.by(), entitled),
                owed,
                dueBy(line),
                findings);
    }

    private static Granted granted(Due line) {
        return new Granted(
                line.worth().award(), line.worth().base(), line.worth().exact(), line.left());
    }

    private static Owed owed(Due line, BigDecimal amount) {
        if (line.isMoney()) {
            return new Owed.Credit(new Money(amount, Currency.getInstance(line.unit())));
        }
        return switch (line.worth().award()) {
            case Award.Duty duty -> new Owed.Obligation(duty);
            case Award.Right right -> new Owed.Entitled(right);
            case Award.Extension extension -> new Owed.ExtraTime(amount);
            default -> new Owed.Units(amount, line.unit());
        };
    }

    /** A duty runs from the end of the event or of the window; so does a right. */
    private static Optional<Instant> dueBy(Due line) {
        return switch (line.worth().award()) {
            case Award.Duty duty -> Optional.of(after(line, duty.within()));
            case Award.Right right -> Optional.of(after(line, right.exercisedWithin()));
            default -> Optional.empty();
        };
    }

    private static Instant after(Due line, Quantity time) {
        return arises(line).plus(Duration.parse(time.toString()));
    }

    private static Instant arises(Due line) {
        Measured measured = line.of().measured();
        Instant end = measured.window().end();
        return measured.event().isEmpty()
                ? end
                : measured.counted().stream()
                        .map(stretch -> stretch.span().end())
                        .filter(last -> last.isBefore(end))
                        .max(Comparator.naturalOrder())
                        .orElse(end);
    }
}

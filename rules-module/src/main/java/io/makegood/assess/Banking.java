package io.makegood.assess;

import io.makegood.assess.Assessment.Claim;
import io.makegood.assess.Assessment.ClaimState;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Granted;
import io.makegood.assess.Assessment.Line;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.rule.AfterEffectFacts;
import io.makegood.assess.rule.AfterEffectFacts.Consequence;
import io.makegood.measure.Interval;
import io.makegood.terms.Header.Term;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.AfterEffect.EarnBackBank;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stage 8, the bank of earned-back credits: a share of earlier credits is banked after enough windows without any, only
 * offsets later credits, and is lost when the contract ends. Earlier awards count as they were before an offset.
 */
record Banking(Inputs inputs, History history) {

    /** The entitlements with what the banks offset, and a line for each bank that is lost. */
    List<Entitlement> offset(List<Entitlement> entitlements) {
        List<Entitlement> lines = new ArrayList<>(entitlements);
        for (AfterEffect effect : inputs.terms().settlement().afterEffects()) {
            if (effect instanceof EarnBackBank bank) {
                offset(bank, lines);
            }
        }
        return lines;
    }

    private void offset(EarnBackBank effect, List<Entitlement> lines) {
        Bank bank = new Bank(effect);
        TreeMap<Interval, Fraction> credits = new TreeMap<>();
        Course.of(history, effect.objectives())
                .windows()
                .forEach(window -> credits.put(window, earlier(effect, window)));
        for (Map.Entry<Interval, Fraction> window : credits.entrySet()) {
            Fraction owed = window.getValue();
            Fraction before = bank.balance;
            for (int i = 0; i < lines.size(); i++) {
                if (isOf(effect, lines.get(i), window.getKey())) {
                    Fraction credit = credit(lines.get(i));
                    lines.set(i, offset(lines.get(i), bank.balance, credit));
                    bank.balance = bank.balance.minus(bank.balance.min(credit));
                    owed = owed.plus(credit);
                }
            }
            bank.pass(before, owed);
        }
        lost(effect, bank.balance, credits).ifPresent(lines::add);
    }

    private Entitlement offset(Entitlement line, Fraction bank, Fraction credit) {
        var decisions = inputs.book().decide(List.of(new AfterEffectFacts.Banked(0, bank, credit)), Consequence.class);
        if (decisions.isEmpty()) {
            return line;
        }
        Fraction taken = bank.min(credit);
        List<Finding> findings = new ArrayList<>(line.findings());
        findings.add(Values.finding(
                decisions.getFirst(),
                "bank",
                bank,
                "offset",
                taken,
                "left",
                bank.minus(taken),
                "unit",
                inputs.currency()));
        Owed owed = credit.equals(taken) ? new Owed.NothingOwed() : new Owed.Credit(money(credit.minus(taken)));
        return new Entitlement(line.line(), line.granted(), line.claim(), owed, line.dueBy(), findings);
    }

    private Fraction earlier(EarnBackBank effect, Interval window) {
        return history.awarded(
                inputs.currency(),
                earlier -> earlier.span().equals(window) && effect.objectives().contains(earlier.objective()));
    }

    private boolean isOf(EarnBackBank effect, Entitlement line, Interval window) {
        return line.line().window().equals(window)
                && effect.objectives().contains(line.line().objective())
                && line.owed() instanceof Owed.Credit;
    }

    private static Fraction credit(Entitlement line) {
        return line.owed() instanceof Owed.Credit credit ? credit.amount().exact() : Fraction.ZERO;
    }

    private Optional<Entitlement> lost(EarnBackBank effect, Fraction balance, TreeMap<Interval, Fraction> windows) {
        boolean ended = inputs.terms().header().term() instanceof Term.Fixed fixed
                && !fixed.until()
                        .atStartOfDay(inputs.zone())
                        .toInstant()
                        .isAfter(inputs.assessed().period().end());
        if (!ended || windows.isEmpty()) {
            return Optional.empty();
        }
        return inputs.book().decide(List.of(new AfterEffectFacts.BankAtTheEnd(0, balance)), Consequence.class).stream()
                .findFirst()
                .map(decision -> new Entitlement(
                        new Line("", "", effect.id(), windows.lastKey(), ""),
                        new Granted(new Award.PercentOfBase(effect.share()), Fraction.ZERO, balance, Fraction.ZERO),
                        new Claim(ClaimState.NOT_NEEDED, Optional.empty(), new Owed.NothingOwed()),
                        new Owed.NothingOwed(),
                        Optional.empty(),
                        List.of(Values.finding(decision, "lost", balance, "unit", inputs.currency()))));
    }

    private Money money(Fraction exact) {
        var rounding = inputs.terms().settlement().rounding().rounding();
        return new Money(
                exact.toDecimal(rounding.places(), rounding.mode()),
                inputs.terms().header().setting().currency());
    }

    /** The account of one bank while the windows pass. */
    private static final class Bank {
        private final EarnBackBank effect;
        private Fraction balance = Fraction.ZERO;
        private Fraction waiting = Fraction.ZERO;
        private int clean;

        Bank(EarnBackBank effect) {
            this.effect = effect;
        }

        /** A window passes with a credit, of which the bank covers what it can, or without any. */
        void pass(Fraction before, Fraction credit) {
            if (credit.signum() > 0) {
                balance = before.minus(before.min(credit));
                Fraction paid = credit.minus(before.min(credit));
                waiting = waiting.plus(paid.times(effect.share().share()));
                clean = 0;
            } else if (++clean == effect.cleanWindows()) {
                balance = balance.plus(waiting);
                waiting = Fraction.ZERO;
            }
        }
    }
}

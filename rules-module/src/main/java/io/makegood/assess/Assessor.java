package io.makegood.assess;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Origins;
import io.makegood.assess.rule.RuleBook;
import io.makegood.measure.Assessed;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Terms;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Remedy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what the terms owe for the facts of a period: a pure function of its arguments. The order of stages is fixed:
 * promises, remedies and their caps, combination, caps of the contract, minimum payable, rounding, claims, after-effects, what was carried over.
 */
public final class Assessor {

    private final RuleBook book;

    private Assessor(RuleBook book) {
        this.book = book;
    }

    RuleBook book() {
        return book;
    }

    /** The assessor of one version of the rule book; an unknown version is refused. */
    public static Assessor with(String ruleBook) {
        return with(RuleBook.of(ruleBook));
    }

    public static Assessor with(RuleBook ruleBook) {
        return new Assessor(ruleBook);
    }

    /** The assessor with the present rule book. */
    public static Assessor current() {
        return with(RuleBook.present());
    }

    /** With the present rule book, everything known that lies in the period. */
    public static Assessment assess(Terms terms, Period period, Facts facts) {
        return assess(
                terms, period, facts, period.in(terms.header().setting().zone()).end());
    }

    /** With the present rule book; windows that are not over at {@code knownUntil} are pending. */
    public static Assessment assess(Terms terms, Period period, Facts facts, Instant knownUntil) {
        return current().of(terms, period, facts, knownUntil);
    }

    public Assessment of(Terms terms, Period period, Facts facts, Instant knownUntil) {
        Assessed assessed = Assessed.of(period.in(terms.header().setting().zone()), knownUntil);
        return of(terms, period, assessed, facts);
    }

    /** What is assessed may be less than the period: the part of it in which these terms are in force. */
    public Assessment of(Terms terms, Period period, Assessed assessed, Facts facts) {
        return of(new Inputs(terms, facts, assessed, book), period, facts);
    }

    /** What one version of the terms says about its part of the period. */
    public Assessment of(InForce version, Period period, Instant knownUntil, Facts facts) {
        Assessed assessed = version.assessed(period, knownUntil);
        Inputs inputs = new Inputs(version.terms(), version.told(period, facts), assessed, book);
        return version.own(of(inputs, period, facts));
    }

    /**
     * What would be owed if one objective had come to a level in a window, and nothing else had happened: the stages after the
     * measuring, with the charges of the terms. Conditions of promises and remedies are taken as fulfilled.
     */
    Assessment supposing(Terms terms, Period period, Judged judged) {
        Instant end = period.in(terms.header().setting().zone()).end();
        Inputs inputs = new Inputs(terms, Facts.none(), Assessed.of(judged.window(), end), book);
        return of(inputs, period, Facts.none(), List.of(judged));
    }

    private static Assessment of(Inputs inputs, Period period, Facts told) {
        return of(inputs, period, told, Promises.judge(inputs));
    }

    private static Assessment of(Inputs inputs, Period period, Facts told, List<Judged> judged) {
        History history = new History(inputs, judged);
        Bases bases = new Bases(inputs);
        Capping capping = new Capping(inputs, history, bases);
        List<Due> due = new ArrayList<>(capped(inputs, history, capping, new Remedies(inputs, history, bases).due()));
        due.addAll(new Repetition(inputs, history).due());
        List<BigDecimal> amounts = new Settling(inputs).rounded(due, capping.cuts());
        List<Entitlement> entitlements =
                new ArrayList<>(new Banking(inputs, history).offset(new Entitling(inputs).of(due, amounts)));
        entitlements.addAll(new EarningBack(inputs, history).lines());
        CarryingOver carrying = new CarryingOver(inputs, history, capping);
        entitlements.addAll(carrying.lines());
        return new Assessment(
                period,
                origins(inputs, told),
                judged.stream().map(Judged::result).toList(),
                entitlements,
                Totals.of(entitlements),
                carrying.rest());
    }

    private static List<Due> capped(Inputs inputs, History history, Capping capping, List<Due> due) {
        List<Due> left = due;
        for (var objective : inputs.terms().objectives()) {
            for (Remedy remedy : objective.remedies()) {
                for (Cap cap : remedy.caps()) {
                    left = capping.apply(
                            cap,
                            left,
                            line -> line.remedy().equals(remedy.id())
                                    && line.of().objective().id().equals(objective.id()));
                }
            }
        }
        left = new PointTables(inputs, history).with(new Combining(inputs).apply(left));
        for (Cap cap : inputs.terms().settlement().caps()) {
            left = capping.apply(cap, left, Due::addsUp);
        }
        return new Settling(inputs).withoutPetty(left);
    }

    private static Origins origins(Inputs inputs, Facts told) {
        return new Origins(
                Hashes.of(inputs.terms()),
                Hashes.of(told),
                inputs.book().version(),
                inputs.book().hash());
    }
}

package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Line;
import io.makegood.measure.Interval;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a remedy yields for a window or an event, on its way through combination and caps. {@code left} is exact until
 * money is rounded; findings only grow.
 */
record Due(Judged of, int remedyPlace, String remedy, Worth worth, Fraction left, List<Finding> findings) {

    /** The award with its steps, its base, and its exact amount in its unit, which may be money. */
    record Worth(Award award, Fraction base, Fraction exact, String unit, boolean money) {}

    /** In the order of time, then of the terms: the order in which caps are used up. */
    static final Comparator<Due> IN_ORDER = Comparator.comparing(
                    (Due due) -> due.window().end())
            .thenComparing(due -> due.window().start())
            .thenComparing(Due::firstCounted)
            .thenComparingInt(due -> due.of().place())
            .thenComparing(due -> due.of().measured().event())
            .thenComparingInt(Due::remedyPlace);

    Due {
        findings = List.copyOf(findings);
    }

    Interval window() {
        return of.window();
    }

    String unit() {
        return worth.unit();
    }

    String service() {
        return of.objective().service();
    }

    boolean isOwed() {
        return left.signum() > 0;
    }

    boolean isMoney() {
        return worth.money();
    }

    /** Whether it adds up with others of its unit; duties and rights do not. */
    boolean addsUp() {
        return !unit().equals(Amounts.ONCE);
    }

    Due left(Fraction nowLeft, Finding because) {
        List<Finding> grown = new ArrayList<>(findings);
        grown.add(because);
        return new Due(of, remedyPlace, remedy, worth, nowLeft, grown);
    }

    Line line() {
        return new Line(
                of.objective().id(),
                of.objective().clause(),
                remedy,
                window(),
                of.measured().event());
    }

    private java.time.Instant firstCounted() {
        return of.firstCounted();
    }
}

package io.makegood.truth;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Result;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.Measured.Stretch;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** What an assessment says of one component in one window, in the terms of the truth tables. */
record StatusFigures(Result result, List<Entitlement> lines) {

    static Stream<StatusFigures> in(Assessment assessment) {
        return assessment.results().stream()
                .map(result -> new StatusFigures(
                        result,
                        assessment.entitlements().stream()
                                .filter(line -> line.line().objective().equals(result.objective()))
                                .toList()))
                .filter(figures -> figures.incidents() > 0);
    }

    String set() {
        return result.objective().substring(0, result.objective().indexOf('/'));
    }

    String component() {
        return result.objective().substring(result.objective().indexOf('/') + 1);
    }

    /** Incidents that counted, also those that another one covers. */
    long incidents() {
        return Stream.concat(
                        result.measured().counted().stream().map(Stretch::fact),
                        overlaps().map(LeftOut::fact))
                .distinct()
                .count();
    }

    Fraction windowSeconds() {
        return result.measured().times().denominator();
    }

    Fraction downSeconds() {
        return result.measured().times().downtime();
    }

    /** What a program finds that forgets that overlapping incidents are one downtime. */
    Fraction summedSeconds() {
        return Stream.concat(
                        result.measured().counted().stream().map(stretch -> stretch.span()),
                        overlaps().map(LeftOut::span))
                .map(span -> Fraction.of(BigDecimal.valueOf(span.length().toMillis(), 3)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    String percent() {
        return result.level()
                .orElseThrow()
                .value()
                .toDecimal(6, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** The percentage that the table grants, before it is claimed. */
    String creditPercent() {
        return lines.stream()
                .map(line -> line.granted().award())
                .map(award -> award instanceof Award.PercentOfBase share
                        ? share.percent().value()
                        : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** What is due of it in money: the percentage of the whole window's charges. */
    String creditMoney() {
        return lines.stream()
                .map(line -> line.claim().entitled())
                .map(owed -> owed instanceof Assessment.Owed.Credit credit
                        ? credit.amount().amount()
                        : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2)
                .toPlainString();
    }

    private Stream<LeftOut> overlaps() {
        return result.measured().leftOut().stream().filter(left -> left.reason() == Reason.OVERLAP);
    }
}

package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.contract.VersionHistory;
import io.makegood.terms.Header.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is agreed and what is issued of a contract, at one moment; the statements are in the order of their periods. */
record History(ContractId contract, VersionHistory versions, List<Ruling> rulings, List<Statement> statements) {

    History {
        rulings = List.copyOf(rulings);
        statements = List.copyOf(statements);
    }

    Optional<Statement> last() {
        return statements.isEmpty() ? Optional.empty() : Optional.of(statements.getLast());
    }

    List<Statement> issuedBefore(LocalDate day) {
        return statements.stream()
                .filter(statement -> !statement.period().until().isAfter(day))
                .toList();
    }

    Optional<Statement> issuedFor(Period period) {
        return statements.stream()
                .filter(statement -> statement.period().equals(period))
                .findFirst();
    }

    /** The statement that speaks of some day of the period. */
    Optional<Statement> issuedWithin(Period period) {
        return statements.stream()
                .filter(statement -> statement.period().from().isBefore(period.until())
                        && period.from().isBefore(statement.period().until()))
                .findFirst();
    }

    /** The months before a day that no statement speaks of yet, the last ones of them only. */
    Stream<Period> openMonthsBefore(LocalDate day, int atMost) {
        YearMonth end = YearMonth.from(day);
        YearMonth first = last().map(
                        statement -> YearMonth.from(statement.period().until()))
                .or(() -> firstDay().map(YearMonth::from))
                .orElse(end);
        YearMonth start = first.isBefore(end.minusMonths(atMost)) ? end.minusMonths(atMost) : first;
        return Stream.iterate(start, month -> month.isBefore(end), month -> month.plusMonths(1))
                .map(Period::month);
    }

    /** The month that the next statement is for; none when nothing is agreed or the last term is over. */
    Optional<Period> next() {
        Optional<LocalDate> from = last().map(statement -> statement.period().until())
                .or(() -> firstDay().map(day -> YearMonth.from(day).atDay(1)));
        return from.filter(day -> lastDay().map(day::isBefore).orElse(true))
                .map(day -> Period.month(YearMonth.from(day)));
    }

    /** The months that are over and have no statement, in their order. */
    List<Period> closedMonths(Instant now) {
        List<Period> closed = new ArrayList<>();
        Optional<Period> month = next();
        while (month.filter(open -> !now.isBefore(open.in(zone()).end())).isPresent()) {
            closed.add(month.get());
            LocalDate following = month.get().until();
            month = lastDay().map(following::isBefore).orElse(true)
                    ? Optional.of(Period.month(YearMonth.from(following)))
                    : Optional.empty();
        }
        return closed;
    }

    boolean anythingInForce(Period period) {
        return !Computation.ruling(rulings, period).isEmpty()
                && lastDay().map(period.from()::isBefore).orElse(true);
    }

    ZoneId zone() {
        return rulings.isEmpty()
                ? ZoneOffset.UTC
                : rulings.getLast().terms().header().setting().zone();
    }

    /** The first day that any agreed terms bind. */
    Optional<LocalDate> firstDay() {
        return rulings.stream().map(ruling -> ruling.version().effectiveFrom()).findFirst();
    }

    private Optional<LocalDate> lastDay() {
        return !rulings.isEmpty() && rulings.getLast().terms().header().term() instanceof Term.Fixed fixed
                ? Optional.of(fixed.until())
                : Optional.empty();
    }
}

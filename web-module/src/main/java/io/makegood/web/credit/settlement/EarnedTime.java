package io.makegood.web.credit.settlement;

import io.makegood.contract.Contract;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.credit.Amount;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Statement;
import io.makegood.credit.StatementId;
import io.makegood.credit.settlement.PortionState;
import io.makegood.credit.settlement.StateSum;
import io.makegood.credit.settlement.StatementLives;
import io.makegood.party.Actor;
import io.makegood.terms.Header;
import io.makegood.terms.value.Fraction;
import io.makegood.web.contract.OverviewPart;
import io.makegood.web.credit.Wording;
import io.makegood.web.credit.settlement.SettlementRows.Badge;
import io.makegood.web.dashboard.DashboardContribution.Panel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the first page of a contract: the extra usage time that statements granted, where it came from, and the new end. */
@Component
class EarnedTime implements OverviewPart {
    private final StatementLives lives;
    private final IssuedStatements issued;
    private final Contracts contracts;
    private final Wording wording;
    private final SettlementWords words;

    EarnedTime(
            StatementLives lives,
            IssuedStatements issued,
            Contracts contracts,
            Wording wording,
            SettlementWords words) {
        this.lives = lives;
        this.issued = issued;
        this.contracts = contracts;
        this.wording = wording;
        this.words = words;
    }

    record Row(String statement, String period, String url, String time, Badge badge) {}

    /** The sentences say what was earned and when the term ends by it. */
    record Content(List<String> sentences, List<Row> rows) {}

    @Override
    public Optional<Panel> of(Actor actor, Contract contract) {
        List<StateSum> earned = lives.sums(actor, contract.id()).stream()
                .filter(sum -> sum.sum().unit().equals(Amount.SECONDS))
                .filter(sum -> sum.state() != PortionState.VOID)
                .toList();
        return earned.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(1, "settlement/earned :: panel", content(actor, contract, earned)));
    }

    private Content content(Actor actor, Contract contract, List<StateSum> earned) {
        Map<StatementId, Statement> statements = new HashMap<>();
        issued.of(actor, contract.id())
                .rows()
                .forEach(row -> statements.put(row.statement().id(), row.statement()));
        List<Row> rows = earned.stream()
                .sorted(Comparator.comparingInt(
                                (StateSum sum) -> at(statements, sum).number())
                        .thenComparing(StateSum::state))
                .map(sum -> row(contract, at(statements, sum), sum))
                .toList();
        return new Content(sentences(actor, contract, earned), rows);
    }

    private static Statement at(Map<StatementId, Statement> statements, StateSum sum) {
        return java.util.Objects.requireNonNull(statements.get(sum.statement()));
    }

    private Row row(Contract contract, Statement statement, StateSum sum) {
        return new Row(
                wording.say("credit.statementNo", Integer.toString(statement.number())),
                wording.period(statement.period()),
                "/contracts/" + contract.id() + "/statements/" + statement.id() + "/settlement",
                time(sum.sum().value()),
                words.badge(sum.state()));
    }

    private List<String> sentences(Actor actor, Contract contract, List<StateSum> earned) {
        BigDecimal settled = sum(earned.stream()
                .filter(each -> each.state() == PortionState.SETTLED)
                .toList());
        BigDecimal all = sum(earned);
        String told = wording.say("settlement.earned.sum", time(all), time(settled));
        Optional<Version> newest = contracts.versions(actor, contract.id()).all().reversed().stream()
                .filter(Version::agreed)
                .findFirst();
        if (newest.isPresent() && newest.get().terms().header().term() instanceof Header.Term.Fixed fixed) {
            ZoneId zone = newest.get().terms().header().setting().zone();
            Instant end = fixed.until().atStartOfDay(zone).toInstant();
            return List.of(
                    told,
                    wording.say(
                            "settlement.earned.end",
                            wording.instant(end, zone),
                            wording.instant(end.plusSeconds(settled.longValue()), zone),
                            wording.instant(end.plusSeconds(all.longValue()), zone)));
        }
        return List.of(told, wording.say("settlement.earned.noEnd"));
    }

    private static BigDecimal sum(List<StateSum> sums) {
        return sums.stream().map(each -> each.sum().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String time(BigDecimal seconds) {
        return seconds.signum() == 0 ? wording.say("settlement.earned.none") : wording.time(Fraction.of(seconds));
    }
}

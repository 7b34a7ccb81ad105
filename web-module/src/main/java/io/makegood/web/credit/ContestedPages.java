package io.makegood.web.credit;

import io.makegood.assess.Assessment.Total;
import io.makegood.assess.Period;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.credit.BothReadings;
import io.makegood.credit.ContestedAmounts;
import io.makegood.party.Actor;
import io.makegood.record.contest.Contested;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows beside what a period owes what it would owe by each party's reading of contested records. */
@Component
class ContestedPages {
    private final ContestedAmounts amounts;
    private final Contracts contracts;
    private final Bodies bodies;

    ContestedPages(ContestedAmounts amounts, Contracts contracts, Bodies bodies) {
        this.amounts = amounts;
        this.contracts = contracts;
        this.bodies = bodies;
    }

    /** Both amounts of a unit and what neither disputes. */
    record Row(String label, String provider, String customer, String undisputed) {}

    record Link(String id, String url) {}

    record View(String provider, String customer, List<Row> rows, List<Link> records) {}

    void fill(Actor actor, ContractId id, Period period, Model model) {
        amounts.of(actor, id, period)
                .ifPresent(both -> model.addAttribute("contested", view(contracts.of(actor, id), both)));
    }

    private View view(Contract contract, BothReadings both) {
        return new View(
                contract.provider().name(),
                contract.customer().name(),
                units(both.totals()).map(unit -> row(unit, both.totals())).toList(),
                both.contested().stream().map(each -> link(contract.id(), each)).toList());
    }

    private Row row(String unit, BothReadings.Totals totals) {
        Rows.Total provider = total(unit, totals.provider());
        return new Row(
                provider.label(),
                provider.amount(),
                total(unit, totals.customer()).amount(),
                total(unit, totals.undisputed()).amount());
    }

    private Rows.Total total(String unit, List<Total> totals) {
        Total total = totals.stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseGet(() -> new Total(unit, BigDecimal.ZERO));
        return bodies.totals(List.of(total)).getFirst();
    }

    private static Stream<String> units(BothReadings.Totals totals) {
        return Stream.concat(totals.provider().stream(), totals.customer().stream())
                .map(Total::unit)
                .distinct()
                .sorted();
    }

    private static Link link(ContractId contract, Contested contested) {
        return new Link(
                contested.recorded().latest().fact().id(),
                "/contracts/" + contract + "/records/" + contested.recorded().id());
    }
}

package io.makegood.credit.settlement;

import io.makegood.credit.Amount;
import io.makegood.credit.Statement;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Where an issued statement stands: its number in the issuer's series, its portions, and all that was done with them. */
public record Life(Statement statement, int issuerNumber, List<Portion> portions, List<Act> acts) {
    public Life {
        portions = List.copyOf(portions);
        acts = List.copyOf(acts);
    }

    /** The portions that count: those that were split are replaced by others. */
    public List<Portion> standing() {
        return portions.stream()
                .filter(portion -> portion.state() != PortionState.SPLIT)
                .toList();
    }

    public List<Portion> in(PortionState state) {
        return portions.stream().filter(portion -> portion.state() == state).toList();
    }

    public Optional<Act> act(UUID id) {
        return acts.stream().filter(act -> act.id().equals(id)).findFirst();
    }

    /** What the portions in a state add up to, by unit. */
    public Map<String, BigDecimal> sums(PortionState state) {
        return sums(in(state));
    }

    static Map<String, BigDecimal> sums(Collection<Portion> portions) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        portions.stream()
                .map(Portion::amount)
                .filter(Amount::addsUp)
                .forEach(amount -> sums.merge(amount.unit(), amount.value(), BigDecimal::add));
        return sums;
    }
}

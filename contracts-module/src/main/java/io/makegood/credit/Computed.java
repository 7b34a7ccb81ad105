package io.makegood.credit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is owed for a period of a contract as far as facts are known at an instant: a part for each version of the terms
 * that rules in it, and none if no terms are in force.
 */
public record Computed(ContractId contract, Period period, Instant knownUntil, List<Part> parts) {

    public Computed {
        parts = List.copyOf(parts);
    }

    public List<Assessment.Result> results() {
        return parts.stream()
                .flatMap(part -> part.assessment().results().stream())
                .toList();
    }

    public List<Assessment.Entitlement> entitlements() {
        return parts.stream()
                .flatMap(part -> part.assessment().entitlements().stream())
                .toList();
    }

    /** The sum of each unit over all parts, by unit. */
    public List<Assessment.Total> totals() {
        return totals(entitlements());
    }

    /** The seconds of extra usage time. */
    public BigDecimal extraTime() {
        return totals().stream()
                .filter(total -> total.unit().equals(Amount.SECONDS))
                .map(Assessment.Total::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a window of the period is not over at the instant of knowledge. */
    public boolean isPending() {
        return results().stream().anyMatch(result -> result.status() == Status.PENDING);
    }

    static List<Assessment.Total> totals(List<Assessment.Entitlement> entitlements) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        entitlements.stream()
                .map(entitlement -> Amount.of(entitlement.owed()))
                .filter(Amount::addsUp)
                .forEach(amount -> sums.merge(amount.unit(), amount.value(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new Assessment.Total(sum.getKey(), sum.getValue()))
                .toList();
    }
}

package io.makegood.credit;

import io.makegood.assess.Assessment;
import java.util.List;
import java.util.Set;

/**
 * How a running period would end if everything that is open were done at this moment and nothing else happened. Of
 * objectives that silence does not keep, such as a backup every day, that cannot be said: they are {@code undecided}, by id.
 */
public record Outlook(Computed ifNothingElse, Set<String> undecided) {
    public Outlook {
        undecided = Set.copyOf(undecided);
    }

    public List<Assessment.Entitlement> entitlements() {
        return ifNothingElse.entitlements().stream()
                .filter(entitlement -> !undecided.contains(entitlement.line().objective()))
                .toList();
    }

    /** The sum of each unit, by unit. */
    public List<Assessment.Total> totals() {
        return Computed.totals(entitlements());
    }
}

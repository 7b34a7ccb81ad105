package io.makegood.credit.close;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Assessment.Total;
import io.makegood.credit.Computed;
import io.makegood.credit.Part;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What no month should owe, whatever rules and records say: held against the terms themselves, beside the rules, so that a mistake
 * in either parks the contract until a second person has looked at it.
 */
final class Bounds {
    private static final int MONTHS = 12;

    /** Caps that add up all lines of a month; others have a room for each objective, service or event. */
    private static final Set<String> OF_ALL_LINES =
            Set.of("CONTRACT_MONTH", "ROLLING_12_MONTHS", "CONTRACT_YEAR", "CONTRACT_LIFE", "LATER_INVOICE");

    private Bounds() {}

    /** The bound that is exceeded and by what, if one is. */
    static Optional<Held> exceeded(Computed computed) {
        return moreThanCharge(computed).or(() -> moreThanCap(computed)).or(() -> moreLines(computed));
    }

    record Held(Parked.Reason reason, String detail) {}

    private static Optional<Held> moreThanCharge(Computed computed) {
        if (computed.parts().isEmpty()) {
            return Optional.empty();
        }
        Terms terms = computed.parts().getLast().ruling().terms();
        String currency = terms.header().setting().currency().getCurrencyCode();
        BigDecimal charge =
                terms.scope().services().stream().map(Bounds::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
        return computed.totals().stream()
                .filter(total -> total.unit().equals(currency) && total.amount().compareTo(charge) > 0)
                .map(Total::amount)
                .map(owed -> new Held(
                        Parked.Reason.MORE_THAN_CHARGE,
                        owed.toPlainString() + " > " + charge.toPlainString() + " " + currency))
                .findFirst();
    }

    private static BigDecimal monthly(Service service) {
        BigDecimal net = service.charge().net().amount();
        return service.charge().per() == Service.Charge.Per.MONTH
                ? net
                : net.divide(BigDecimal.valueOf(MONTHS), 2, RoundingMode.UP);
    }

    /** What the lines of a cap got of it in this month, against the room that the cap had. */
    private static Optional<Held> moreThanCap(Computed computed) {
        for (Part part : computed.parts()) {
            Map<Map<String, String>, Fraction> taken = new HashMap<>();
            for (Entitlement line : part.assessment().entitlements()) {
                for (Finding finding : line.findings()) {
                    if (finding.values().keySet().containsAll(List.of("cap", "limit", "used", "after"))
                            && OF_ALL_LINES.contains(finding.values().get("scope"))) {
                        taken.merge(cap(finding), value(finding, "after"), Fraction::plus);
                    }
                }
            }
            for (Map.Entry<Map<String, String>, Fraction> each : taken.entrySet()) {
                Fraction room = Fraction.parse(each.getKey().getOrDefault("limit", "0"))
                        .minus(Fraction.parse(each.getKey().getOrDefault("used", "0")));
                if (each.getValue().compareTo(room.max(Fraction.ZERO)) > 0) {
                    return Optional.of(
                            new Held(Parked.Reason.MORE_THAN_CAP, each.getKey().getOrDefault("cap", "")));
                }
            }
        }
        return Optional.empty();
    }

    /** Which cap with which room: lines that were capped together have these in common. */
    private static Map<String, String> cap(Finding finding) {
        Map<String, String> cap = new HashMap<>();
        for (String name : List.of("cap", "scope", "unit", "limit", "used")) {
            cap.put(name, finding.values().getOrDefault(name, ""));
        }
        return cap;
    }

    private static Fraction value(Finding finding, String name) {
        return Fraction.parse(finding.values().getOrDefault(name, "0"));
    }

    private static Optional<Held> moreLines(Computed computed) {
        for (Part part : computed.parts()) {
            Terms terms = part.ruling().terms();
            long possible = part.assessment().results().stream()
                    .mapToLong(result -> terms.objectives().stream()
                            .filter(objective -> objective.id().equals(result.objective()))
                            .mapToLong(objective -> objective.remedies().size())
                            .sum())
                    .sum();
            long owed = part.assessment().entitlements().stream()
                    .filter(line -> !line.line().objective().isEmpty())
                    .filter(line -> !(line.owed() instanceof Owed.EarnedBack))
                    .filter(line -> isOfARemedy(terms, line))
                    .count();
            if (owed > possible) {
                return Optional.of(new Held(Parked.Reason.MORE_LINES_THAN_FACTS, owed + " > " + possible));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfARemedy(Terms terms, Entitlement line) {
        return terms.objectives().stream()
                .filter(objective -> objective.id().equals(line.line().objective()))
                .flatMap(objective -> objective.remedies().stream())
                .anyMatch(remedy -> remedy.id().equals(line.line().remedy()));
    }
}

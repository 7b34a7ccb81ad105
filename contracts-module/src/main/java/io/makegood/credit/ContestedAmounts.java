package io.makegood.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Line;
import io.makegood.assess.Assessment.Total;
import io.makegood.assess.Period;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.measure.Interval;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.record.Place;
import io.makegood.record.contest.Contested;
import io.makegood.record.contest.Contests;
import io.makegood.record.contest.Reading;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is owed by each party's own reading of contested records, computed by the same rules. */
@Service
@Transactional(readOnly = true)
public class ContestedAmounts {
    private final Contracts contracts;
    private final Contests contests;
    private final Assessments assessments;

    ContestedAmounts(Contracts contracts, Contests contests, Assessments assessments) {
        this.contracts = contracts;
        this.contests = contests;
        this.assessments = assessments;
    }

    /** Both readings of a period; empty if no record that touches it is contested. */
    public Optional<BothReadings> of(Actor actor, ContractId id, Period period) {
        Contract contract = contracts.of(actor, id);
        List<Contested> open = contests.open(id);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        History history = assessments.history(actor, id);
        Interval span = period.in(history.zone());
        List<Contested> touching =
                open.stream().filter(each -> touches(each, span)).toList();
        if (touching.isEmpty() || !history.anythingInForce(period)) {
            return Optional.empty();
        }
        Computed provider = computed(history, period, open, contract.provider().id());
        Computed customer = computed(history, period, open, contract.customer().id());
        return Optional.of(new BothReadings(
                touching,
                new BothReadings.Totals(provider.totals(), customer.totals(), undisputed(provider, customer))));
    }

    private Computed computed(History history, Period period, List<Contested> open, OrganisationId party) {
        return assessments.computedFrom(history, period, span -> contests.facts(history.contract(), span, open, party));
    }

    private static boolean touches(Contested contested, Interval span) {
        return Stream.of(contested.recorder(), contested.other())
                .filter(Reading::counts)
                .anyMatch(reading -> Place.touches(reading.fact(), span));
    }

    /** A line that only one reading yields is disputed as a whole. */
    static List<Total> undisputed(Computed one, Computed other) {
        Map<Key, BigDecimal> ones = byLine(one);
        Map<Key, BigDecimal> others = byLine(other);
        Map<String, BigDecimal> sums = new TreeMap<>();
        Stream.concat(ones.keySet().stream(), others.keySet().stream())
                .distinct()
                .forEach(key -> sums.merge(
                        key.unit,
                        ones.getOrDefault(key, BigDecimal.ZERO).min(others.getOrDefault(key, BigDecimal.ZERO)),
                        BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new Total(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Map<Key, BigDecimal> byLine(Computed computed) {
        Map<Key, BigDecimal> lines = new HashMap<>();
        for (Part part : computed.parts()) {
            for (Entitlement line : part.assessment().entitlements()) {
                Amount amount = Amount.of(line.owed());
                if (amount.addsUp()) {
                    Key key = new Key(part.ruling().version().number(), line.line(), amount.unit());
                    lines.merge(key, amount.value(), BigDecimal::add);
                }
            }
        }
        return lines;
    }

    private record Key(int version, Line line, String unit) {}
}

package io.makegood.assess;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Exclusion.Ground;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * So many facts of April 2026 as one wants, in which each touches a few others, however many there are: what is found of
 * them grows as they do.
 */
final class ManyFacts {

    private static final Instant FIRST = Instant.parse("2026-03-31T22:00:00Z");
    private static final int MONTH = 30 * 86_400;
    private static final List<String> METRICS = List.of("m", "calls", "answered", "total", "failed", "points");

    private final Random random;
    private final List<String> services;
    private final List<String> objectives;
    private final int longest;

    private ManyFacts(Terms terms, int count) {
        this.random = new Random(count);
        this.services = terms.scope().services().stream().map(Service::id).toList();
        this.objectives = terms.objectives().stream().map(Objective::id).toList();
        this.longest = 20 * MONTH / count;
    }

    static Facts of(Terms terms, int count) {
        ManyFacts made = new ManyFacts(terms, count);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(made.fact("F-" + i, made.random.nextInt(14)));
        }
        return new Facts(facts);
    }

    /** Nothing but outages and maintenance. */
    static Facts outages(Terms terms, int count) {
        ManyFacts made = new ManyFacts(terms, count);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(made.fact("F-" + i, made.random.nextInt(5)));
        }
        return new Facts(facts);
    }

    private Fact fact(String id, int kind) {
        Instant at = at();
        return switch (kind) {
            case 0 ->
                new Fact.Maintenance(
                        id, service(), span(at), Optional.of(before(at)), any(List.of(Ground.values())), yes());
            case 1, 2, 3, 4 -> outage(id, at);
            case 5 -> ticket(id, at);
            case 6 -> new Fact.Sample(id, service(), any(METRICS), at, number());
            case 7 -> new Fact.Count(id, service(), any(METRICS), span(at), number());
            case 8 -> new Fact.Backup(id, service(), at, yes(), perhaps(at));
            case 9 -> new Fact.Restore(id, service(), at, perhaps(at));
            case 10 -> new Fact.BreachNotice(id, service(), at, perhaps(at));
            case 11 -> new Fact.Claim(id, service(), objective(), at, at.plusSeconds(random.nextInt(4_000_000)));
            case 12 -> new Fact.Deployment(id, service(), span(at));
            default -> earlier(id, before(at).minusSeconds(MONTH));
        };
    }

    private Fact outage(String id, Instant at) {
        Fact.Cause cause = random.nextInt(4) == 0
                ? Fact.Cause.of(any(List.of(Ground.values())))
                : new Fact.Cause(Optional.empty(), yes());
        Fact.Noticed noticed = new Fact.Noticed(Optional.of(at), perhaps(at), perhaps(at));
        Fraction affected = Fraction.of(1 + random.nextInt(4), 4);
        return new Fact.Outage(id, service(), span(at), cause, "major", noticed, affected);
    }

    private Fact ticket(String id, Instant at) {
        List<Fact.Act> acts = List.of(
                new Fact.Act(Fact.ActKind.RESPONDED, at.plusSeconds(random.nextInt(longest))),
                new Fact.Act(Fact.ActKind.RESOLVED, at.plusSeconds(longest + random.nextInt(longest))));
        List<Interval> pauses = yes() ? List.of(span(at)) : List.of();
        return new Fact.Ticket(id, service(), new Fact.Opened(at, "P2"), acts, pauses, List.of());
    }

    private Fact earlier(String id, Instant at) {
        Interval span = new Interval(at.minusSeconds(MONTH), at);
        return new Fact.EarlierResult(id, service(), objective(), span, yes(), List.of());
    }

    private Instant at() {
        return FIRST.plusSeconds(random.nextInt(MONTH));
    }

    private Instant before(Instant at) {
        return at.minusSeconds(random.nextInt(400_000));
    }

    private Optional<Instant> perhaps(Instant at) {
        return yes() ? Optional.of(at.plusSeconds(random.nextInt(90_000))) : Optional.empty();
    }

    private Interval span(Instant at) {
        return new Interval(at, at.plusSeconds(1L + random.nextInt(longest)));
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(100_000), 2);
    }

    private boolean yes() {
        return random.nextBoolean();
    }

    private String service() {
        return services.isEmpty() || random.nextInt(8) == 0 ? Facts.WHOLE_CONTRACT : any(services);
    }

    private String objective() {
        return objectives.isEmpty() ? "none" : any(objectives);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

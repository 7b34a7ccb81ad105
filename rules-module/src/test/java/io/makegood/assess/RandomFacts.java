package io.makegood.assess;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Exclusion.Ground;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Facts of every kind about the services, objectives and caps of some terms, in the first half of 2026. */
final class RandomFacts {

    private static final Interval HALF_A_YEAR =
            new Interval(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));
    private static final List<String> METRICS = List.of("m", "calls", "answered", "total", "failed", "points");

    private final Terms terms;
    private final Random random;
    private final Interval within;

    private RandomFacts(Terms terms, Random random, Interval within) {
        this.terms = terms;
        this.random = random;
        this.within = within;
    }

    static List<Fact> of(Terms terms, Random random) {
        return of(terms, random, HALF_A_YEAR);
    }

    /** All begin within a stretch of time. */
    static List<Fact> of(Terms terms, Random random, Interval within) {
        RandomFacts made = new RandomFacts(terms, random, within);
        List<Fact> facts = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            facts.add(made.fact("F-" + i));
        }
        return facts;
    }

    private Fact fact(String id) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> outage(id);
            case 3 -> new Fact.Maintenance(id, service(), span(), perhaps(), ground(), random.nextBoolean());
            case 4 -> new Fact.Deployment(id, service(), span());
            case 5 -> ticket(id);
            case 6 -> new Fact.Sample(id, service(), metric(), at(), number());
            case 7 -> new Fact.Count(id, service(), metric(), span(), number());
            case 8 -> new Fact.Backup(id, service(), at(), random.nextBoolean(), perhaps());
            case 9 -> new Fact.Restore(id, service(), at(), perhaps());
            case 10 -> new Fact.BreachNotice(id, service(), at(), perhaps());
            case 11 -> charge(id);
            case 12 ->
                new Fact.EarlierResult(id, service(), objective(), span(), random.nextBoolean(), List.of(award()));
            case 13 ->
                new Fact.Attestation(
                        id, service(), "duty", LocalDate.ofInstant(at(), ZoneOffset.UTC), random.nextInt(4) > 0);
            case 14 -> new Fact.Delivery(id, service(), at(), perhaps());
            default -> claimOrCarried(id);
        };
    }

    private Fact outage(String id) {
        Fact.Cause cause = random.nextInt(4) == 0
                ? new Fact.Cause(Optional.of(ground()), random.nextBoolean())
                : new Fact.Cause(Optional.empty(), random.nextBoolean());
        Fact.Noticed noticed = new Fact.Noticed(perhaps(), perhaps(), perhaps());
        Interval span = random.nextInt(10) == 0 ? Interval.openFrom(at()) : span();
        return new Fact.Outage(id, service(), span, cause, "major", noticed, Fraction.of(1 + random.nextInt(4), 4));
    }

    private Fact ticket(String id) {
        Instant opened = at();
        List<Fact.Act> acts = new ArrayList<>();
        Instant at = opened;
        for (Fact.ActKind kind : Fact.ActKind.values()) {
            at = at.plusSeconds(random.nextInt(100_000));
            if (random.nextBoolean()) {
                acts.add(new Fact.Act(kind, at));
            }
        }
        List<Interval> pauses = random.nextBoolean() ? List.of(span()) : List.of();
        List<Fact.Change> changes =
                random.nextBoolean() ? List.of(new Fact.Change(opened.plusSeconds(60), "P1")) : List.of();
        return new Fact.Ticket(id, service(), new Fact.Opened(opened, "P2"), acts, pauses, changes);
    }

    private Fact charge(String id) {
        Fact.ChargeKind kind = random.nextBoolean() ? Fact.ChargeKind.RECURRING : Fact.ChargeKind.ONE_OFF;
        String currency = terms.header().setting().currency().getCurrencyCode();
        return new Fact.Charge(
                id, service(), span(), kind, Money.of(number().toPlainString(), currency), new BigDecimal(23));
    }

    private Fact claimOrCarried(String id) {
        List<String> caps = new ArrayList<>(List.of("cap", "none"));
        terms.settlement().caps().forEach(cap -> caps.add(cap.id()));
        return random.nextBoolean()
                ? new Fact.Claim(id, service(), objective(), at(), at())
                : new Fact.CarriedOver(id, "*", caps.get(random.nextInt(caps.size())), at(), award());
    }

    private Fact.EarlierAward award() {
        String currency = terms.header().setting().currency().getCurrencyCode();
        return new Fact.EarlierAward(number(), random.nextBoolean() ? currency : "SECONDS");
    }

    private String objective() {
        return terms.objectives().isEmpty()
                ? "main"
                : terms.objectives()
                        .get(random.nextInt(terms.objectives().size()))
                        .id();
    }

    private String service() {
        return random.nextInt(5) == 0
                ? "*"
                : terms.scope()
                        .services()
                        .get(random.nextInt(terms.scope().services().size()))
                        .id();
    }

    private String metric() {
        return METRICS.get(random.nextInt(METRICS.size()));
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(100_000), 2);
    }

    private Ground ground() {
        return List.of(Ground.values()).get(random.nextInt(Ground.values().length));
    }

    private Optional<Instant> perhaps() {
        return random.nextBoolean() ? Optional.of(at()) : Optional.empty();
    }

    private Instant at() {
        return within.start()
                .plusSeconds(random.nextInt(Math.toIntExact(within.length().toSeconds())));
    }

    private Interval span() {
        Instant start = at();
        return new Interval(start, start.plusSeconds(random.nextInt(random.nextInt(3) == 0 ? 4_000_000 : 10_000)));
    }
}

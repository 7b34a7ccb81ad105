package io.makegood.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Owed;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What holds of terms that nobody wrote. Splitting, order, sums and crashes hold of all of them, see {@link
 * AssessorPropertiesTest}; of what these do not hold says {@link Growing}, {@link Movable} or the test.
 */
class RandomTermsPropertiesTest {

    private static final Period APRIL = Period.parse("2026-04");
    private static final Interval SPRING =
            new Interval(Instant.parse("2026-03-20T00:00:00Z"), Instant.parse("2026-05-10T00:00:00Z"));
    private static final Duration TWO_MONTHS = Duration.ofDays(61);
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern DAY = Pattern.compile("(?<=\"on\":\")\\d{4}-\\d\\d-\\d\\d(?=\")");

    /** Counted is what a line is worth before rounding, claimed or not: rounding moves cents from line to line. */
    @Test
    void aLongerOutageNeverEarnsLess() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger earned = new AtomicInteger();
        Seeded.check(
                "a longer outage never earns less under terms joined at random",
                random -> RandomTerms.of(random, Growing::partOf).ifPresent(terms -> {
                    List<Fact> facts = new ArrayList<>(RandomFacts.of(terms, random, SPRING));
                    facts.add(outage(terms, random));
                    Map<String, Fraction> before = worth(assess(terms, facts));
                    facts.set(facts.size() - 1, longer((Fact.Outage) facts.getLast(), random));
                    Map<String, Fraction> after = worth(assess(terms, facts));

                    asked.incrementAndGet();
                    earned.addAndGet(after.equals(before) ? 0 : 1);
                    before.forEach((unit, worth) -> assertThat(after.getOrDefault(unit, Fraction.ZERO))
                            .as(unit)
                            .isGreaterThanOrEqualTo(worth));
                }));
        System.out.println("of " + asked + " longer outages " + earned + " earned more");
        assertThat(earned).hasPositiveValue();
    }

    /** Where the limit is an amount that stands in the terms; what repetition gives is beside the caps. */
    @Test
    void aCapIsNeverExceeded() {
        AtomicInteger reached = new AtomicInteger();
        Seeded.check(
                "a cap is never exceeded under terms joined at random",
                random -> RandomTerms.of(random, terms -> capped(terms, random)).ifPresent(terms -> {
                    Assessment assessment = assess(terms, RandomFacts.of(terms, random, SPRING));
                    for (Cap cap : terms.settlement().caps()) {
                        limit(cap.limit(), terms).ifPresent(limit -> within(terms, assessment, cap)
                                .values()
                                .forEach(sum -> {
                                    assertThat(sum).as("%s", cap).isLessThanOrEqualTo(limit.amount());
                                    reached.addAndGet(sum.compareTo(limit.amount()) == 0 ? 1 : 0);
                                }));
                    }
                }));
        System.out.println("a cap was reached " + reached + " times");
        assertThat(reached).hasPositiveValue();
    }

    @Test
    void aMonthOfTheSameLengthGivesTheSame() {
        AtomicInteger some = new AtomicInteger();
        Seeded.check(
                "a shift by months changes nothing under terms joined at random",
                random -> RandomTerms.of(random, Movable::partOf).ifPresent(terms -> {
                    List<Fact> facts = RandomFacts.of(
                                    terms,
                                    random,
                                    new Interval(
                                            Instant.parse("2026-04-10T00:00:00Z"),
                                            Instant.parse("2026-06-01T00:00:00Z")))
                            .stream()
                            .filter(fact -> !(fact instanceof Fact.EarlierResult || fact instanceof Fact.CarriedOver))
                            .toList();
                    Assessment may = Assessor.assess(terms, Period.parse("2026-05"), new Facts(facts));
                    Assessment july = Assessor.assess(terms, Period.parse("2026-07"), moved(facts));

                    some.addAndGet(may.totals().isEmpty() ? 0 : 1);
                    assertThat(figures(july)).isEqualTo(figures(may));
                }));
        assertThat(some).hasPositiveValue();
    }

    private static <T> T one(T[] all, Random random) {
        return List.of(all).get(random.nextInt(all.length));
    }

    /** With one more cap, small enough to be reached. */
    private static Terms capped(Terms terms, Random random) {
        Settlement all = terms.settlement();
        String currency = terms.header().setting().currency().getCurrencyCode();
        List<Cap> caps = new ArrayList<>(all.caps());
        caps.add(
                random.nextInt(caps.size() + 1),
                new Cap(
                        "small",
                        one(Cap.Scope.values(), random),
                        new Cap.Limit.AtMostMoney(Money.of(1 + random.nextInt(60) + ".00", currency)),
                        one(Cap.Excess.values(), random),
                        one(Cap.Allocation.values(), random)));
        Settlement settlement = new Settlement(
                all.combinations(), caps, all.rounding(), all.minimumPayable(), all.procedure(), all.afterEffects());
        return new Terms(
                terms.header(), terms.scope(), terms.clauses(), terms.objectives(), settlement, terms.examples());
    }

    private static Assessment assess(Terms terms, List<Fact> facts) {
        return Assessor.assess(terms, APRIL, new Facts(facts));
    }

    private static Fact.Outage outage(Terms terms, Random random) {
        List<Objective> objectives = terms.objectives();
        Instant start = SPRING.start().plusSeconds(random.nextInt(3_500_000));
        return new Fact.Outage(
                "longer",
                objectives.get(random.nextInt(objectives.size())).service(),
                new Interval(start, start.plusSeconds(random.nextInt(random.nextBoolean() ? 900 : 90_000))),
                Fact.Cause.provider(),
                "major",
                new Fact.Noticed(Optional.of(start), Optional.of(start), Optional.of(start)),
                Fraction.ONE);
    }

    private static Fact.Outage longer(Fact.Outage of, Random random) {
        Instant end = of.span().end().plusSeconds(1L + random.nextInt(random.nextBoolean() ? 900 : 90_000));
        return new Fact.Outage(
                of.id(),
                of.service(),
                new Interval(of.span().start(), end),
                of.cause(),
                of.severity(),
                of.noticed(),
                of.affected());
    }

    private static Map<String, Fraction> worth(Assessment assessment) {
        return assessment.entitlements().stream()
                .filter(line -> unit(line.claim().entitled()) != null)
                .collect(groupingBy(
                        line -> Objects.requireNonNull(unit(line.claim().entitled())),
                        TreeMap::new,
                        reducing(Fraction.ZERO, line -> line.granted().left(), Fraction::plus)));
    }

    /** The sums that a cap bounds at least: of an event or a window, or of a month. */
    private static Map<Object, BigDecimal> within(Terms terms, Assessment assessment, Cap cap) {
        String unit = limit(cap.limit(), terms).orElseThrow().unit();
        List<String> effects = terms.settlement().afterEffects().stream()
                .filter(effect -> !(effect instanceof io.makegood.terms.remedy.AfterEffect.PointsTable))
                .map(io.makegood.terms.remedy.AfterEffect::id)
                .toList();
        return assessment.entitlements().stream()
                .filter(line -> !effects.contains(line.line().remedy()) && !(line.owed() instanceof Owed.EarnedBack))
                .filter(line -> unit.equals(unit(line.claim().entitled())))
                .filter(line -> isOfMonths(cap) || !line.line().objective().isEmpty())
                .collect(groupingBy(
                        line -> scope(terms, cap, line),
                        reducing(BigDecimal.ZERO, line -> amount(line.claim().entitled()), BigDecimal::add)));
    }

    /** What was carried over is of a month and of no event or window. */
    private static boolean isOfMonths(Cap cap) {
        return cap.scope() != Cap.Scope.EVENT && cap.scope() != Cap.Scope.OBJECTIVE_WINDOW;
    }

    private static Object scope(Terms terms, Cap cap, Entitlement line) {
        Interval month = CapScope.month(
                terms.header().setting().zone(), line.line().window().end());
        return switch (cap.scope()) {
            case EVENT, OBJECTIVE_WINDOW ->
                List.of(
                        line.line().objective(),
                        line.line().window(),
                        line.line().event());
            case RESOURCE_MONTH, SERVICE_MONTH ->
                List.of(
                        month,
                        terms.objectives().stream()
                                .filter(objective ->
                                        objective.id().equals(line.line().objective()))
                                .map(Objective::service)
                                .findFirst()
                                .orElse(""));
            default -> month;
        };
    }

    private record Limit(BigDecimal amount, String unit) {}

    private static Optional<Limit> limit(Cap.Limit limit, Terms terms) {
        return switch (limit) {
            case Cap.Limit.AtMostMoney most ->
                Optional.of(money(Fraction.of(most.amount().amount()), most.amount(), terms));
            case Cap.Limit.PercentOf part
            when part.base() instanceof Base.Amount base ->
                Optional.of(money(part.percent().share().times(base.amount().exact()), base.amount(), terms));
            case Cap.Limit.FractionOf part
            when part.base() instanceof Base.Amount base ->
                Optional.of(money(part.fraction().times(base.amount().exact()), base.amount(), terms));
            case Cap.Limit.AtMostTime most -> Optional.of(new Limit(most.time().amount(), Amounts.SECONDS));
            case Cap.Limit.AtMostUnits most ->
                Optional.of(new Limit(most.count().amount(), most.unit()));
            case Cap.Limit other -> Optional.empty();
        };
    }

    /** Money is held against the limit as it is paid. */
    private static Limit money(Fraction exact, Money like, Terms terms) {
        var rounding = terms.settlement().rounding().rounding();
        return new Limit(
                exact.toDecimal(rounding.places(), rounding.mode()),
                like.currency().getCurrencyCode());
    }

    private static @org.jspecify.annotations.Nullable String unit(Owed owed) {
        return switch (owed) {
            case Owed.Credit credit -> credit.amount().currency().getCurrencyCode();
            case Owed.ExtraTime time -> Amounts.SECONDS;
            case Owed.Units units -> units.unit();
            default -> null;
        };
    }

    private static BigDecimal amount(Owed owed) {
        return switch (owed) {
            case Owed.Credit credit -> credit.amount().amount();
            case Owed.ExtraTime time -> time.seconds();
            case Owed.Units units -> units.count();
            default -> BigDecimal.ZERO;
        };
    }

    /** Levels, times and totals, in the order of the windows and without their days. */
    private static String figures(Assessment assessment) {
        return assessment.results().stream()
                        .map(result -> result.objective() + " " + result.status() + " " + result.level() + " "
                                + result.measured().event() + result.measured().times())
                        .collect(joining(";"))
                + assessment.totals();
    }

    private static Facts moved(List<Fact> facts) {
        String document = new String(FactsJson.canonical(new Facts(facts)), UTF_8);
        String instants = replaced(document, INSTANT, at -> Instant.parse(at).plus(TWO_MONTHS));
        return FactsJson.read(replaced(instants, DAY, on -> LocalDate.parse(on).plusDays(TWO_MONTHS.toDays()))
                .getBytes(UTF_8));
    }

    private static String replaced(String text, Pattern pattern, java.util.function.Function<String, Object> by) {
        return pattern.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(by.apply(found.group()).toString()));
    }
}

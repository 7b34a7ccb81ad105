package io.makegood.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Assessment.Total;
import io.makegood.assess.explain.Explanation;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.assess.vectors.VectorDocuments;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.measurement.Exclusion.Ground;
import io.makegood.terms.value.Fraction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for whatever happens; see {@link Seeded} for more cases and for replaying one. */
class AssessorPropertiesTest {

    private static final Period APRIL = Period.parse("2026-04");
    private static final Instant START = Instant.parse("2026-03-31T22:00:00Z");
    private static final int MONTH = 2_592_000;
    private static final Terms TERMS = terms(document());

    @Test
    void aLongerOutageNeverEarnsLess() {
        Seeded.check("a longer outage never earns less", random -> {
            List<Fact> facts = happenings(random);
            int which = random.nextInt(facts.size());
            Fact longer = longer(facts.get(which), 1 + random.nextInt(40_000));

            assertThat(credit(assess(with(facts, which, List.of(longer)))))
                    .isGreaterThanOrEqualTo(credit(assess(facts)));
        });
    }

    @Test
    void aCapIsNeverExceededAndPartsAddUpToTheTotal() {
        BigDecimal cap = new BigDecimal("1800.00");
        Seeded.check("a cap is never exceeded and parts add up", random -> {
            Assessment assessment = assess(happenings(random));

            assertThat(credit(assessment)).isLessThanOrEqualTo(cap);
            BigDecimal parts = assessment.entitlements().stream()
                    .map(line -> line.owed() instanceof Owed.Credit credit
                            ? credit.amount().amount()
                            : BigDecimal.ZERO)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts).isEqualByComparingTo(credit(assessment));
        });
    }

    @Test
    void anOutageInTwoTouchingPiecesIsTheSameOutage() {
        Seeded.check("splitting an outage changes nothing", random -> {
            List<Fact> facts = outages(random);
            int which = random.nextInt(facts.size());

            assertThat(figures(assess(with(facts, which, split((Fact.Outage) facts.get(which), random)))))
                    .isEqualTo(figures(assess(facts)));
        });
    }

    @Test
    void theOrderOfFactsChangesNothing() {
        Seeded.check("order changes nothing", random -> {
            List<Fact> facts = happenings(random);
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);

            assertThat(new String(AssessmentJson.canonical(assess(shuffled)), UTF_8))
                    .isEqualTo(new String(AssessmentJson.canonical(assess(facts)), UTF_8));
        });
    }

    /** May and July have 31 days and lie 61 days apart. */
    @Test
    void aMonthOfTheSameLengthGivesTheSame() {
        Terms utc = terms(document().replace("zone: Europe/Warsaw", "zone: UTC"));
        Seeded.check("a shift by months changes nothing", random -> {
            List<Fact> may = happenings(random).stream()
                    .map(fact -> moved(fact, Duration.ofDays(30).plusHours(2)))
                    .toList();
            List<Fact> july =
                    may.stream().map(fact -> moved(fact, Duration.ofDays(61))).toList();

            assertThat(figures(Assessor.assess(utc, Period.parse("2026-07"), new Facts(july))))
                    .isEqualTo(figures(Assessor.assess(utc, Period.parse("2026-05"), new Facts(may))));
        });
    }

    /** The terms of all vectors with whatever can be recorded of their services; the answer can be said in words. */
    @Test
    void nothingThatCanBeReadStopsTheEvaluation() {
        List<Terms> all = VectorDocuments.terms()
                .filter(terms -> !Lint.hasErrors(Lint.check(terms)))
                .toList();
        Seeded.check("nothing stops the evaluation", random -> {
            Terms terms = all.get(random.nextInt(all.size()));
            Facts facts = new Facts(RandomFacts.of(terms, random));
            Period period = List.of(APRIL, Period.parse("2026-Q2"), Period.parse("2026"), Period.parse("2026-04-10"))
                    .get(random.nextInt(4));

            Assessment assessment = Assessor.assess(terms, period, facts, START.plusSeconds(random.nextInt(3 * MONTH)));

            assertThat(Explanation.of(terms, assessment, Locale.ENGLISH).results())
                    .hasSameSizeAs(assessment.results());
        });
    }

    /** Parts of all vectors joined at random: evaluation gives an answer, in any order of facts the same one. */
    @Test
    void termsThatNobodyWroteEvaluateInAnyOrderOfFacts() {
        Seeded.check("terms joined at random evaluate", random -> RandomTerms.of(random)
                .ifPresent(terms -> {
                    List<Fact> facts = RandomFacts.of(terms, random);
                    List<Fact> shuffled = new ArrayList<>(facts);
                    Collections.shuffle(shuffled, random);
                    Period period = List.of(APRIL, Period.parse("2026-Q2"), Period.parse("2026-04-10"))
                            .get(random.nextInt(3));
                    Instant known = START.plusSeconds(random.nextInt(3 * MONTH));

                    Assessment assessment = Assessor.assess(terms, period, new Facts(facts), known);

                    assertThat(Explanation.of(terms, assessment, Locale.forLanguageTag("pl"))
                                    .awards())
                            .hasSameSizeAs(assessment.entitlements());
                    assertThat(Assessor.assess(terms, period, new Facts(shuffled), known))
                            .isEqualTo(assessment);
                }));
    }

    /** Touching outages are one outage whatever is measured, counted or awarded. */
    @Test
    void splittingAnOutageChangesNothingUnderTermsThatNobodyWrote() {
        Seeded.check("splitting changes nothing under terms joined at random", random -> RandomTerms.of(random)
                .ifPresent(terms -> {
                    List<Fact> whole = RandomFacts.of(terms, random);
                    List<Fact> split = whole.stream()
                            .flatMap(fact -> fact instanceof Fact.Outage outage ? halves(outage) : Stream.of(fact))
                            .toList();
                    Instant known = START.plusSeconds(3L * MONTH);

                    assertThat(figures(Assessor.assess(terms, APRIL, new Facts(split), known)))
                            .isEqualTo(figures(Assessor.assess(terms, APRIL, new Facts(whole), known)));
                }));
    }

    @Test
    void linesAddUpToTotalsUnderTermsThatNobodyWrote() {
        Seeded.check("lines add up under terms joined at random", random -> RandomTerms.of(random)
                .ifPresent(terms -> {
                    Facts facts = new Facts(RandomFacts.of(terms, random));
                    Assessment assessment = Assessor.assess(terms, APRIL, facts, START.plusSeconds(MONTH));

                    assertThat(assessment.totals()).allSatisfy(total -> assertThat(assessment.entitlements().stream()
                                    .map(line -> amount(line.owed(), total.unit()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(total.amount()));
                }));
    }

    private static BigDecimal amount(Owed owed, String unit) {
        return switch (owed) {
            case Owed.Credit credit
            when unit.equals(credit.amount().currency().getCurrencyCode()) ->
                credit.amount().amount();
            case Owed.EarnedBack back
            when unit.equals(back.amount().currency().getCurrencyCode()) ->
                back.amount().amount().negate();
            case Owed.ExtraTime time when unit.equals("SECONDS") -> time.seconds();
            case Owed.Units units when unit.equals(units.unit()) -> units.count();
            default -> BigDecimal.ZERO;
        };
    }

    private static Stream<Fact> halves(Fact.Outage outage) {
        if (outage.span().isOpen() || outage.span().length().toSeconds() < 2) {
            return Stream.of(outage);
        }
        Instant middle =
                outage.span().start().plusSeconds(outage.span().length().toSeconds() / 2);
        return Stream.of(
                piece(outage, "-a", new Interval(outage.span().start(), middle)),
                piece(outage, "-b", new Interval(middle, outage.span().end())));
    }

    private static Fact piece(Fact.Outage of, String suffix, Interval span) {
        return new Fact.Outage(
                of.id() + suffix, of.service(), span, of.cause(), of.severity(), of.noticed(), of.affected());
    }

    private static Assessment assess(List<Fact> facts) {
        return Assessor.assess(TERMS, APRIL, new Facts(facts));
    }

    private static BigDecimal credit(Assessment assessment) {
        return assessment.totals().stream()
                .filter(total -> total.unit().equals("PLN"))
                .map(Total::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** Levels and totals, without the names of the facts. */
    private static String figures(Assessment assessment) {
        return assessment.results().stream()
                        .map(result -> result.status() + " " + result.level() + " "
                                + result.measured().times())
                        .collect(Collectors.joining(";"))
                + assessment.totals();
    }

    private static List<Fact> with(List<Fact> facts, int which, List<? extends Fact> instead) {
        List<Fact> changed = new ArrayList<>(facts);
        changed.remove(which);
        changed.addAll(instead);
        return changed;
    }

    /** Outages of the provider and, last, maintenance that was or was not announced in time. */
    private static List<Fact> happenings(Random random) {
        List<Fact> facts = outages(random);
        if (random.nextBoolean()) {
            facts.add(maintenance(random));
        }
        return facts;
    }

    private static List<Fact> outages(Random random) {
        List<Fact> outages = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            outages.add(outage("O-" + i, stretch(random)));
        }
        return outages;
    }

    private static Interval stretch(Random random) {
        Instant start = START.minusSeconds(20_000).plusSeconds(random.nextInt(MONTH + 40_000));
        return new Interval(start, start.plusSeconds(1 + random.nextInt(random.nextInt(3) == 0 ? 60_000 : 3_000)));
    }

    private static Fact.Outage outage(String id, Interval span) {
        return new Fact.Outage(id, "cloud", span, Fact.Cause.provider(), "", Fact.Noticed.unknown(), Fraction.ONE);
    }

    private static Fact.Maintenance maintenance(Random random) {
        Interval span = stretch(random);
        return new Fact.Maintenance(
                "M",
                "cloud",
                span,
                Optional.of(span.start().minusSeconds(random.nextInt(500_000))),
                Ground.PLANNED_MAINTENANCE,
                random.nextBoolean());
    }

    private static Fact longer(Fact fact, int seconds) {
        return switch (fact) {
            case Fact.Outage outage -> outage(outage.id(), later(outage.span(), seconds));
            default -> fact;
        };
    }

    private static Interval later(Interval span, int seconds) {
        return new Interval(span.start(), span.end().plusSeconds(seconds));
    }

    private static List<Fact> split(Fact.Outage outage, Random random) {
        long seconds = outage.span().length().toSeconds();
        Instant middle = outage.span().start().plusSeconds(random.nextLong(seconds + 1));
        return List.of(
                outage("A", new Interval(outage.span().start(), middle)),
                outage("B", new Interval(middle, outage.span().end())));
    }

    private static Fact moved(Fact fact, Duration by) {
        return switch (fact) {
            case Fact.Outage outage -> outage(outage.id(), moved(outage.span(), by));
            case Fact.Maintenance work ->
                new Fact.Maintenance(
                        work.id(),
                        work.service(),
                        moved(work.span(), by),
                        work.announcedAt().map(at -> at.plus(by)),
                        work.ground(),
                        work.interrupts());
            default -> throw new IllegalArgumentException("Not made here: " + fact);
        };
    }

    private static Interval moved(Interval span, Duration by) {
        return new Interval(span.start().plus(by), span.end().plus(by));
    }

    private static Terms terms(String yaml) {
        return TermsJson.readYaml(yaml.getBytes(UTF_8));
    }

    private static String document() {
        try (InputStream in = Explanation.class.getResourceAsStream("terms.yaml")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

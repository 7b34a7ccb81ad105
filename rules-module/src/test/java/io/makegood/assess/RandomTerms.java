package io.makegood.assess;

import io.makegood.assess.vectors.VectorDocuments;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.Promise.Eligibility;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Terms that nobody wrote: the parts of all vectors (indicators, windows, exclusions, remedies, caps, procedures,
 * after-effects) joined at random, as far as lint finds no error in the whole. The parts are independent of each other,
 * so whatever lint lets pass must evaluate.
 */
final class RandomTerms {

    private static final List<Terms> ALL = VectorDocuments.terms().toList();
    private static final int TRIES = 60;

    private final Random random;

    private RandomTerms(Random random) {
        this.random = random;
    }

    /** Empty if no combination of many was without an error. */
    static Optional<Terms> of(Random random) {
        return of(random, terms -> terms);
    }

    /** The part of them that is wanted; empty if no combination of many has any. */
    static Optional<Terms> of(Random random, UnaryOperator<Terms> part) {
        RandomTerms made = new RandomTerms(random);
        for (int i = 0; i < TRIES; i++) {
            Terms terms = part.apply(made.joined());
            if (!terms.objectives().isEmpty() && !Lint.hasErrors(Lint.check(terms))) {
                return Optional.of(terms);
            }
        }
        return Optional.empty();
    }

    private Terms joined() {
        Terms base = any(ALL);
        List<Objective> objectives =
                base.objectives().stream().map(this::joined).toList();
        return new Terms(base.header(), base.scope(), base.clauses(), objectives, settlement(base), List.of());
    }

    private Objective joined(Objective own) {
        Objective measured = objective();
        Objective remedied = random.nextInt(3) == 0 ? objective() : measured;
        Measurement measurement = new Measurement(
                measured.measurement().indicator(),
                random.nextBoolean() ? window() : measured.measurement().window(),
                random.nextBoolean()
                        ? objective().measurement().exclusions()
                        : measured.measurement().exclusions(),
                measured.measurement().rounding());
        return new Objective(
                own.id(), own.clause(), own.service(), measurement, promise(measured.promise()), remedies(remedied));
    }

    /** No vector has conditions, windows of months, priced counters or tables of points: they are joined in here. */
    private Promise promise(Promise of) {
        return random.nextInt(4) > 0 ? of : new Promise(of.target(), of.minimum(), List.of(condition(), condition()));
    }

    private Eligibility condition() {
        return switch (random.nextInt(4)) {
            case 0 -> new Eligibility.MinimumCount("calls", Quantity.number(Integer.toString(random.nextInt(300))));
            case 1 -> new Eligibility.MinimumSamples("m", random.nextInt(3));
            case 2 -> new Eligibility.Attestation("duty");
            default -> new Eligibility.MinimumCharge(Money.of(1 + random.nextInt(2000) + ".00", "USD"));
        };
    }

    private List<Remedy> remedies(Objective of) {
        return of.remedies().stream().map(this::remedy).toList();
    }

    private Remedy remedy(Remedy of) {
        return switch (random.nextInt(6)) {
            case 0 ->
                new Remedy(
                        of.id(),
                        new Trigger.Provided(of.trigger(), List.of(condition())),
                        of.schedule(),
                        of.base(),
                        of.percentRounding(),
                        of.caps());
            case 1 ->
                new Remedy(
                        of.id(),
                        of.trigger(),
                        of.schedule(),
                        of.base() instanceof Base.None ? of.base() : new Base.Priced("calls", Money.of("0.35", "USD")),
                        of.percentRounding(),
                        of.caps());
            case 2 ->
                new Remedy(
                        of.id(),
                        of.trigger(),
                        new Schedule.Flat(new Award.Points(BigDecimal.valueOf(1L + random.nextInt(5)))),
                        of.base(),
                        of.percentRounding(),
                        of.caps());
            default -> of;
        };
    }

    private Window window() {
        Window of = objective().measurement().window();
        return switch (random.nextInt(8)) {
            case 0 -> new Window(new Window.Months(1 + random.nextInt(4)), of.partial());
            case 1 ->
                new Window(
                        new Window.RollingMonths(
                                1 + random.nextInt(4),
                                List.of(Window.RollingEnd.values()).get(random.nextInt(3))),
                        of.partial());
            default -> of;
        };
    }

    private List<AfterEffect> afterEffects(Terms base) {
        List<AfterEffect> effects = new ArrayList<>(base.settlement().afterEffects());
        if (random.nextInt(3) == 0) {
            Quantity five = Quantity.number("5");
            effects.add(new AfterEffect.PointsTable(
                    "points-table",
                    base.objectives().stream().map(Objective::id).toList(),
                    List.of(
                            new Schedule.Tier(
                                    new LevelRange(new Edge.Unbounded(), new Edge.Outside(five)),
                                    new Award.PercentOfBase(Percentage.of("2"))),
                            new Schedule.Tier(
                                    new LevelRange(new Edge.Inside(five), new Edge.Unbounded()),
                                    new Award.PercentOfBase(Percentage.of("7")))),
                    new Base.Charges(Base.Scope.CONTRACT, Base.Invoice.CURRENT, 1, Base.Tax.NET, false)));
        }
        return effects;
    }

    private Settlement settlement(Terms base) {
        Settlement other = any(ALL).settlement();
        List<Cap> caps = new ArrayList<>(base.settlement().caps());
        for (Cap cap : any(ALL).settlement().caps()) {
            caps.add(new Cap(cap.id() + "-too", cap.scope(), cap.limit(), cap.excess(), cap.allocation()));
        }
        return new Settlement(
                base.settlement().combinations(),
                caps,
                random.nextBoolean() ? other.rounding() : base.settlement().rounding(),
                random.nextBoolean()
                        ? other.minimumPayable()
                        : base.settlement().minimumPayable(),
                random.nextBoolean() ? other.procedure() : base.settlement().procedure(),
                afterEffects(base));
    }

    private Objective objective() {
        List<Objective> objectives = any(ALL).objectives();
        return objectives.isEmpty() ? objective() : any(objectives);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

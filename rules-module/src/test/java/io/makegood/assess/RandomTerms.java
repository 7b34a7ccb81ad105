package io.makegood.assess;

import io.makegood.assess.vectors.VectorDocuments;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

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
        RandomTerms made = new RandomTerms(random);
        for (int i = 0; i < TRIES; i++) {
            Terms terms = made.joined();
            if (!Lint.hasErrors(Lint.check(terms))) {
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
                random.nextBoolean()
                        ? objective().measurement().window()
                        : measured.measurement().window(),
                random.nextBoolean()
                        ? objective().measurement().exclusions()
                        : measured.measurement().exclusions(),
                measured.measurement().rounding());
        return new Objective(
                own.id(), own.clause(), own.service(), measurement, measured.promise(), remedied.remedies());
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
                base.settlement().afterEffects());
    }

    private Objective objective() {
        List<Objective> objectives = any(ALL).objectives();
        return objectives.isEmpty() ? objective() : any(objectives);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package io.makegood.assess;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.measurement.Promise.Eligibility;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What conditions of promises and remedies ask of a stretch of a window, held against the facts of the service. A count
 * belongs to the stretch in which it begins.
 */
record Conditions(Inputs inputs, String service, Interval covered) {

    private static final Base CHARGES =
            new Base.Charges(Base.Scope.SERVICE, Base.Invoice.CURRENT, 1, Base.Tax.NET, false);

    /** The first condition that does not hold, as the values of its sentence; none by a book that does not judge them. */
    Optional<Map<String, String>> lacking(List<Eligibility> conditions) {
        if (conditions.isEmpty() || !inputs.book().judgesConditions()) {
            return Optional.empty();
        }
        return conditions.stream()
                .flatMap(condition -> lacking(condition).stream())
                .findFirst();
    }

    private Optional<Map<String, String>> lacking(Eligibility condition) {
        Facts facts = inputs.facts().about(service);
        return switch (condition) {
            case Eligibility.MinimumCount least -> {
                Fraction found = facts.of(Fact.Count.class).stream()
                        .filter(count -> count.counter().equals(least.counter())
                                && covered.contains(count.span().start()))
                        .map(count -> Fraction.of(count.count()))
                        .reduce(Fraction.ZERO, Fraction::plus);
                yield under(found, least.count().exact(), "counter", least.counter());
            }
            case Eligibility.MinimumSamples least -> {
                long found = facts.of(Fact.Sample.class).stream()
                        .filter(sample -> sample.metric().equals(least.metric()) && covered.contains(sample.at()))
                        .count();
                yield under(Fraction.of(found), Fraction.of(least.count()), "metric", least.metric());
            }
            case Eligibility.MinimumCharge least -> {
                Fraction found = new Bases(inputs).of(CHARGES, service, covered).amount();
                yield found.compareTo(least.atLeast().exact()) >= 0
                        ? Optional.empty()
                        : Optional.of(Values.of("charged", found + " " + inputs.currency(), "least", least.atLeast()));
            }
            case Eligibility.Attestation duty ->
                isAttested(facts, duty.subject())
                        ? Optional.empty()
                        : Optional.of(Values.of("subject", duty.subject()));
        };
    }

    private static Optional<Map<String, String>> under(Fraction found, Fraction least, String kind, String name) {
        return found.compareTo(least) >= 0
                ? Optional.empty()
                : Optional.of(Values.of(kind, name, "found", found, "needed", least));
    }

    private boolean isAttested(Facts facts, String subject) {
        List<Fact.Attestation> attested = facts.of(Fact.Attestation.class).stream()
                .filter(each -> each.subject().equals(subject) && covered.contains(morning(each)))
                .toList();
        return !attested.isEmpty() && attested.stream().allMatch(Fact.Attestation::fulfilled);
    }

    private Instant morning(Fact.Attestation attestation) {
        return attestation.on().atStartOfDay(inputs.zone()).toInstant();
    }
}

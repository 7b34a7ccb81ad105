package io.makegood.credit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Line;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessment.Status;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an assessment leaves to the ones after it: for repetition, for caps over several windows, for what was carried. */
final class EarlierResults {

    private EarlierResults() {}

    /** One fact for each result that was kept or missed, with what was granted for it, and one for each amount carried. */
    static List<Fact> of(Ruling ruling, Assessment assessment) {
        return of(ruling.terms(), assessment);
    }

    static List<Fact> of(Terms terms, Assessment assessment) {
        List<Fact> facts = new ArrayList<>();
        for (Result result : assessment.results()) {
            if (result.status() == Status.MET || result.status() == Status.MISSED) {
                facts.add(fact(terms, result, assessment.entitlements()));
            }
        }
        assessment.entitlements().stream()
                .filter(entitlement -> isCarried(entitlement.line()))
                .map(EarlierResults::ofCarried)
                .forEach(facts::add);
        return facts;
    }

    /** What was carried over and owed belongs to no objective, and uses up caps all the same. */
    private static boolean isCarried(Line line) {
        return line.objective().isEmpty() && !line.event().isEmpty();
    }

    private static Fact ofCarried(Entitlement entitlement) {
        return new Fact.EarlierResult(
                "carried " + entitlement.line().event(),
                "*",
                "",
                entitlement.line().window(),
                false,
                award(entitlement.owed()).stream().toList());
    }

    static List<Fact> carriedBy(Ruling ruling, Assessment assessment) {
        return carriedBy(ruling.terms(), ruling.version().number(), assessment);
    }

    static List<Fact> carriedBy(Terms terms, int version, Assessment assessment) {
        Instant since = assessment.period().in(terms.header().setting().zone()).end();
        return assessment.carried().stream()
                .<Fact>map(carried -> new Fact.CarriedOver(
                        since + " " + version + " " + carried.cap() + " " + carried.unit(),
                        "*",
                        carried.cap(),
                        since,
                        new Fact.EarlierAward(carried.amount(), carried.unit())))
                .toList();
    }

    private static Fact fact(Terms terms, Result result, List<Entitlement> entitlements) {
        String id =
                result.objective() + " " + result.measured().scope().covered().start() + " "
                        + result.measured().event();
        List<Fact.EarlierAward> awards = entitlements.stream()
                .filter(entitlement -> isOf(result, entitlement))
                .flatMap(entitlement -> award(entitlement.owed()).stream())
                .toList();
        return new Fact.EarlierResult(
                id.strip(),
                service(terms, result.objective()),
                result.objective(),
                result.measured().window(),
                result.status() == Status.MISSED,
                awards);
    }

    private static boolean isOf(Result result, Entitlement entitlement) {
        return entitlement.line().objective().equals(result.objective())
                && entitlement.line().window().equals(result.measured().window())
                && entitlement.line().event().equals(result.measured().event());
    }

    private static Optional<Fact.EarlierAward> award(Owed owed) {
        Amount amount = Amount.of(owed);
        return amount.kind() == Amount.Kind.NOTHING
                ? Optional.empty()
                : Optional.of(new Fact.EarlierAward(amount.value(), amount.unit()));
    }

    private static String service(Terms terms, String objective) {
        return terms.objectives().stream()
                .filter(each -> each.id().equals(objective))
                .map(Objective::service)
                .findFirst()
                .orElse("*");
    }
}

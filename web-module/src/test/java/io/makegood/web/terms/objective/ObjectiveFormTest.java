package io.makegood.web.terms.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import io.makegood.terms.value.Fraction;
import io.makegood.web.terms.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectiveFormTest {

    @Test
    void rowsBelowALevelBecomeRangesThatTouchAndKeepTheEdgeOnTheBetterSide() {
        Objective objective = read(form(Kind.AVAILABILITY, "99,9", List.of(tiers("99.9", "10", "99.0", "25"))));

        List<Schedule.Tier> rows =
                ((Schedule.Tiers) objective.remedies().getFirst().schedule()).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).range().contains(Fraction.parse("99.9"))).isFalse();
        assertThat(rows.get(0).range().contains(Fraction.parse("99.8999"))).isTrue();
        assertThat(rows.get(0).range().contains(Fraction.parse("99"))).isTrue();
        assertThat(rows.get(1).range().contains(Fraction.parse("99"))).isFalse();
        assertThat(rows.get(1).range().contains(Fraction.ZERO)).isTrue();
    }

    @Test
    void rowsAboveALimitRiseWithTheLevel() {
        Objective objective = read(form(Kind.TOTAL_DOWNTIME, "10 min", List.of(tiers("10 min", "5", "45 min", "10"))));

        List<Schedule.Tier> rows =
                ((Schedule.Tiers) objective.remedies().getFirst().schedule()).rows();
        assertThat(rows.get(0).range().contains(Fraction.of(600))).isFalse();
        assertThat(rows.get(0).range().contains(Fraction.of(601))).isTrue();
        assertThat(rows.get(0).range().contains(Fraction.of(2700))).isTrue();
        assertThat(rows.get(1).range().contains(Fraction.of(2701))).isTrue();
    }

    @Test
    void extraTimeInProportionGrantsEachSecondBeyondThePromise() {
        ObjectiveForm.Follows extra = follows("extraTime", "", new ObjectiveForm.Step("", "LINEAR", "excess"), "5 d");

        Objective objective = read(form(Kind.EACH_OUTAGE, "1 h", List.of(extra)));

        Schedule.PerStep steps =
                (Schedule.PerStep) objective.remedies().getFirst().schedule();
        assertThat(steps.each()).isEqualTo(new Award.Extension(io.makegood.terms.value.Quantity.parse("PT1S")));
        assertThat(steps.origin()).isEqualTo(new Schedule.Origin.AtTarget());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatWasTypedIsShownAgain(Kind kind) {
        String level =
                switch (kind.unit()) {
                    case PERCENT -> "99.5";
                    case SECONDS -> "2 h";
                    case NUMBER -> "3";
                };
        ObjectiveForm typed = form(kind, level, List.of(follows("flat", "5", ObjectiveForm.Step.usual(), "100")));
        Objective objective = read(typed);

        ObjectiveForm shown = ObjectiveWriting.form(objective, CLAUSE).orElseThrow();

        assertThat(read(shown)).isEqualTo(objective);
        assertThat(shown.promised()).isEqualTo(typed.promised());
        assertThat(shown.measure().kind()).isEqualTo(kind);
    }

    @Test
    void anObjectiveThatTheFormCannotSayIsNotShownAsAForm() {
        Objective typed = read(form(Kind.AVAILABILITY, "99.9", List.of(tiers("99.9", "10", "99.0", "25"))));
        Objective beyond = new Objective(
                typed.id(),
                typed.clause(),
                typed.service(),
                new io.makegood.terms.measurement.Measurement(
                        new Indicator.AverageWithPrevious(typed.measurement().indicator(), 2),
                        typed.measurement().window(),
                        typed.measurement().exclusions(),
                        typed.measurement().rounding()),
                typed.promise(),
                typed.remedies());

        assertThat(ObjectiveWriting.form(beyond, CLAUSE)).isEmpty();
    }

    /** What forms have no words for is listed here by name, so that a promise which becomes editable is noticed. */
    @Test
    void mostPromisesOfTheLibraryAreEditedAsForms() {
        List<String> beyond = new java.util.ArrayList<>();
        int all = 0;
        for (Template template : Templates.all()) {
            for (Objective objective : template.terms("en").objectives()) {
                all++;
                if (ObjectiveWriting.form(objective, of(objective)).isEmpty()) {
                    beyond.add(template.id() + "/" + objective.id());
                }
            }
        }

        assertThat(beyond).noneMatch(name -> name.startsWith("call-centre-cloud/"));
        assertThat(beyond).as(beyond.toString()).hasSizeLessThan(all * 2 / 3);
    }

    @Test
    void whatFollowsInMoneyAndWhatIsExcludedInCertainHoursComeBackTheSame() {
        Objective availability = Templates.of("call-centre-cloud")
                .orElseThrow()
                .terms("pl")
                .objectives()
                .getFirst();
        ObjectiveForm form =
                ObjectiveWriting.form(availability, of(availability)).orElseThrow();

        assertThat(form.exclusions())
                .filteredOn(ObjectiveForm.Excluded::chosen)
                .first()
                .satisfies(planned -> {
                    assertThat(planned.notice()).isEqualTo("3 d");
                    assertThat(planned.bounds().days()).containsExactly("SUNDAY");
                    assertThat(planned.bounds().to()).isEqualTo("06:00");
                });
        Objective response = Templates.of("call-centre-cloud")
                .orElseThrow()
                .terms("pl")
                .objectives()
                .get(5);
        ObjectiveForm.Follows credit = ObjectiveWriting.form(response, of(response))
                .orElseThrow()
                .remedies()
                .getFirst();
        assertThat(credit.percent()).isEqualTo("150.00 PLN");
        assertThat(credit.cap()).isEqualTo(new ObjectiveForm.Capped("1500.00 PLN", "EVENT"));
    }

    @Test
    void everyRefusedFieldIsNamed() {
        Reading reading = new Reading();

        ObjectiveReading.objective(
                reading,
                form(Kind.AVAILABILITY, "ninety", List.of(tiers("99.9", "x", "", ""))),
                Names.fresh("availability"),
                "c-1");

        assertThat(reading.problems())
                .containsEntry("promised.level", "terms.problem.number")
                .containsEntry("remedies[0].rows[0].percent", "terms.problem.number");
    }

    private static final Clause CLAUSE = new Clause("c-1", "4.1", "Availability", "{availability.target}");

    private static Clause of(Objective objective) {
        return new Clause(objective.clause(), "4.1", "Heading", "Text");
    }

    private static Objective read(ObjectiveForm form) {
        Reading reading = new Reading();
        Objective objective = ObjectiveReading.objective(reading, form, Names.fresh("availability"), "c-1");
        assertThat(reading.problems()).isEmpty();
        return objective;
    }

    private static ObjectiveForm form(Kind kind, String level, List<ObjectiveForm.Follows> remedies) {
        return new ObjectiveForm(
                new ObjectiveForm.Subject("c-1", "cloud", "4.1", "Availability", "text"),
                new ObjectiveForm.Measure(
                        kind,
                        "MONTH",
                        new ObjectiveForm.Outages("DETECTED", "5 min", true, "major, critical", "calendarTime"),
                        ObjectiveForm.Acts.usual(),
                        new ObjectiveForm.Samples("page-load-ms", "PERCENTILE", "95", "3000", "AT_MOST"),
                        kind == Kind.ATTESTED ? "encryption" : "in-time + short / answered + abandoned"),
                new ObjectiveForm.Promised(kind.comparison().name(), level, ""),
                List.of(new ObjectiveForm.Excluded(
                        true,
                        Exclusion.Ground.PLANNED_MAINTENANCE.name(),
                        "6.2",
                        "48 h",
                        "8 h",
                        ObjectiveForm.Bounds.usual())),
                remedies);
    }

    private static ObjectiveForm.Follows tiers(String first, String less, String second, String more) {
        return new ObjectiveForm.Follows(
                "tiers",
                List.of(new ObjectiveForm.Row(first, less), new ObjectiveForm.Row(second, more)),
                "",
                ObjectiveForm.Step.usual(),
                ObjectiveForm.Duty.usual(),
                new ObjectiveForm.Capped("25", "OBJECTIVE_WINDOW"));
    }

    private static ObjectiveForm.Follows follows(String kind, String percent, ObjectiveForm.Step step, String cap) {
        return new ObjectiveForm.Follows(
                kind,
                List.of(),
                percent,
                step,
                ObjectiveForm.Duty.usual(),
                new ObjectiveForm.Capped(cap, "OBJECTIVE_WINDOW"));
    }
}

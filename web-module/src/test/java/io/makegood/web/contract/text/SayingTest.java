package io.makegood.web.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Header;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Clock;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Rounding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of part of the terms language has words in both languages, and no value of it can change unseen. */
class SayingTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("pl"));
    /** What is read as a line, a table or a block of its own; ids are anchors and stand in no sentence. */
    private static final Set<String> APART = Set.of("id", "counting", "deadlines", "clock", "caps");

    private static final Set<Class<?>> SAID = Set.of(
            Header.Party.class,
            Header.Term.class,
            Service.Charge.Per.class,
            ServiceCalendar.Hours.class,
            ServiceCalendar.Exceptional.class,
            ServiceCalendar.Holidays.class,
            ServiceCalendar.AnyOf.class,
            ServiceCalendar.AllOf.class,
            Promise.class,
            Measurement.class,
            Clock.class,
            Trigger.class,
            Award.class,
            Cap.class,
            Schedule.Flat.class,
            Schedule.PerStep.class,
            Settlement.class,
            AfterEffect.class);
    /** Parts whose fields are said one by one. */
    private static final Set<Class<?>> SPLIT = Set.of(
            Promise.class,
            Measurement.class,
            Cap.class,
            Settlement.class,
            Settlement.Combination.class,
            io.makegood.terms.remedy.Procedure.class,
            io.makegood.terms.remedy.Procedure.Payment.class,
            io.makegood.terms.measurement.Exclusion.class,
            io.makegood.terms.measurement.Counting.class,
            Indicator.DeadlineRule.class);

    static Stream<Class<?>> parts() {
        return SAID.stream()
                .flatMap(root -> Specimens.recordsUnder(root).stream())
                .distinct()
                .filter(part -> !SPLIT.contains(part))
                .sorted(java.util.Comparator.comparing(Class::getName));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noValueOfAPartChangesUnseen(Class<?> part) {
        for (Locale language : LANGUAGES) {
            Saying saying = new Saying(terms(), language);
            for (int at = 0; at < part.getRecordComponents().length; at++) {
                if (!APART.contains(part.getRecordComponents()[at].getName())) {
                    eachIsSaidInAWayOfItsOwn(saying, Specimens.variations(part, at));
                }
            }
        }
    }

    private static void eachIsSaidInAWayOfItsOwn(Saying saying, List<Record> group) {
        Set<String> said = new HashSet<>();
        for (Record one : group) {
            String sentence = saying.say(one);
            assertThat(sentence).as("%s", one).doesNotContain("{");
            assertThat(said.add(sentence))
                    .as("%s is said like another: %s", one, sentence)
                    .isTrue();
        }
    }

    private static Terms terms() {
        Header header = new Header(
                "Title",
                new Header.Party("A", ""),
                new Header.Party("B", ""),
                new Header.Setting(java.time.ZoneId.of("UTC"), java.util.Currency.getInstance("PLN"), "pl", ""),
                new Header.Term.Indefinite(java.time.LocalDate.of(2026, 1, 1)),
                Header.Amendments.SPLIT_WINDOW);
        return new Terms(header, new Terms.Scope(List.of(), List.of()), List.of(), List.of(), settlement(), List.of());
    }

    private static Settlement settlement() {
        var unlimited = new io.makegood.terms.remedy.Procedure.TimeLimit.Unlimited();
        return new Settlement(
                List.of(),
                List.of(),
                new Settlement.MoneyRounding(
                        Settlement.MoneyRounding.Stage.LINE, new Rounding.ToPlaces(2, java.math.RoundingMode.HALF_UP)),
                new Settlement.MinimumPayable.None(),
                new io.makegood.terms.remedy.Procedure(
                        new io.makegood.terms.remedy.Procedure.Opening.Automatic(),
                        unlimited,
                        new io.makegood.terms.remedy.Procedure.Payment(
                                io.makegood.terms.remedy.Procedure.Payment.Form.PAYMENT, unlimited),
                        unlimited),
                List.of());
    }
}

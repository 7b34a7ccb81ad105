package io.makegood.web.terms.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.vectors.VectorTerms;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import io.makegood.web.terms.Parts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the form of a part shows is posted as a browser does and read again: nothing of the terms is lost on the way. */
class WholePartTest {

    @Test
    void everyPartOfEveryTemplateComesBackTheSame() {
        List<String> changed = new ArrayList<>();
        int all = 0;
        for (Template template : Templates.all()) {
            for (String language : List.of("en", "pl")) {
                Terms terms = template.terms(language);
                for (WholePart<?> part : parts(terms)) {
                    all++;
                    if (!comesBack(part, terms)) {
                        changed.add(template.id() + " " + part);
                    }
                }
            }
        }
        System.out.printf("Forms    %d of %d parts of the templates come back the same%n", all - changed.size(), all);
        assertThat(changed).isEmpty();
    }

    @Test
    void everyPartOfEveryVectorComesBackTheSame() throws IOException {
        Path root = Path.of(System.getProperty("makegood.root", ".."));
        Map<String, Terms> vectors = VectorTerms.in(root.resolve("rules-module/src/test/resources/vectors"));
        List<String> changed = new ArrayList<>();
        int all = 0;
        for (Map.Entry<String, Terms> vector : vectors.entrySet()) {
            for (WholePart<?> part : parts(vector.getValue())) {
                all++;
                if (!comesBack(part, vector.getValue())) {
                    changed.add(vector.getKey() + " " + part);
                }
            }
        }
        System.out.printf(
                "Forms    %d of %d parts of the %d vectors come back the same%n",
                all - changed.size(),
                all,
                vectors.keySet().stream()
                        .map(name -> name.split(" ", -1)[0])
                        .distinct()
                        .count());
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(150);
        assertThat(changed).isEmpty();
    }

    /** Asked for by the way of the types, so that a kind that is added to the language needs its words here. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void everyKindFieldAndConstantOfTheLanguageHasItsWords(String language) {
        PartWords words = new PartWords(texts(), Locale.of(language));
        for (Class<?> whole : List.of(Rule.class, io.makegood.terms.remedy.Settlement.class, ServiceCalendar.class)) {
            new EveryType().visit(whole, words);
        }
    }

    @Test
    void aKindThatIsChosenShowsItsFieldsAndKeepsTheOthers() {
        Typed typed = PartWriting.of(Rule.fresh(Templates.all().getFirst().terms("en")), Rule.class);
        typed.put("measurement.window.recurrence.kind", "rolling");

        PartReading.Read<Rule> refused = PartReading.of(typed, Rule.class);
        assertThat(refused.problems()).containsOnlyKeys("measurement.window.recurrence.days");

        typed.put("measurement.window.recurrence.days", "30");
        assertThat(PartReading.of(typed, Rule.class)
                        .value()
                        .orElseThrow()
                        .measurement()
                        .window()
                        .recurrence())
                .hasToString("Rolling[days=30, end=EACH_DAY]");
    }

    @Test
    void aRowIsAddedWithAnIdOfItsOwnAndTakenAwayFromTheMiddle() {
        Terms terms = Templates.of("call-centre-cloud").orElseThrow().terms("en");
        Objective objective = terms.objectives().getFirst();
        Rule rule = Rule.of(objective, Parts.clause(terms, objective.clause()));
        Typed typed = PartWriting.of(rule, Rule.class).after("add:remedies").after("add:remedies");
        int last = rule.remedies().size() + 1;
        typed.put("remedies[" + last + "].schedule.kind", "escalating");
        typed.put("remedies[" + last + "].schedule.rollingMonths", "12");
        typed = typed.after("add:remedies[" + last + "].schedule.awards").after("remove:remedies[" + (last - 1) + "]");

        List<Remedy> read =
                PartReading.of(typed, Rule.class).value().orElseThrow().remedies();
        assertThat(read)
                .hasSize(rule.remedies().size() + 1)
                .startsWith(rule.remedies().toArray(Remedy[]::new));
        assertThat(read.getLast().schedule()).isInstanceOf(Schedule.Escalating.class);
        assertThat(read.getLast().id()).isEqualTo("remedies");
    }

    @Test
    void rowsAreMovedAndOneIsPutBetweenThem() {
        Terms terms = Templates.of("aws-ec2").orElseThrow().terms("en");
        Objective region = terms.objectives().getFirst();
        String rows = "remedies[0].schedule.rows";
        Typed typed = PartWriting.of(Rule.of(region, Parts.clause(terms, region.clause())), Rule.class);
        String first = typed.at(rows + "[0].award.percent");
        String second = typed.at(rows + "[1].award.percent");

        Typed moved = typed.after("down:" + rows + "[0]");
        assertThat(moved.at(rows + "[0].award.percent")).isEqualTo(second);
        assertThat(moved.at(rows + "[1].award.percent")).isEqualTo(first);
        assertThat(moved.after("up:" + rows + "[1]")).isEqualTo(typed);

        Typed between = typed.after("insert:" + rows + "[1]");
        assertThat(between.rows(rows)).isEqualTo(typed.rows(rows) + 1);
        assertThat(between.at(rows + "[1].award.percent")).isEmpty();
        assertThat(between.at(rows + "[2].award.percent")).isEqualTo(second);
        assertThat(between.after("remove:" + rows + "[1]")).isEqualTo(typed);
    }

    @Test
    void whatCannotBeReadHasItsSentenceUnderItsField() {
        Typed typed = PartWriting.of(Rule.fresh(Templates.all().getFirst().terms("en")), Rule.class);
        typed.put("promise.target.level", "a lot");
        typed.put("measurement.counting", "");
        typed.put("measurement.indicator.counting.minimum.length", "soon");

        assertThat(PartReading.of(typed, Rule.class).problems())
                .containsOnlyKeys("promise.target.level", "measurement.indicator.counting.minimum.length");
    }

    static List<WholePart<?>> parts(Terms terms) {
        return Stream.<Stream<WholePart<?>>>of(
                        terms.objectives().stream().map(each -> new WholePart.OfObjective(each.id())),
                        terms.scope().calendars().stream().map(each -> new WholePart.OfCalendar(each.id())),
                        Stream.of(new WholePart.OfSettlement()))
                .flatMap(each -> each)
                .toList();
    }

    static <T> boolean comesBack(WholePart<T> part, Terms terms) {
        T value = part.in(terms);
        LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.setAll(posted(part, terms));
        Typed posted = Typed.of(typed);
        return PartReading.of(posted, part.type())
                .value()
                .filter(value::equals)
                .map(read -> part.put(terms, read).equals(terms))
                .orElse(false);
    }

    /** What the form of a part sends when nothing was changed; several values of one field as lines. */
    static <T> Map<String, String> posted(WholePart<T> part, Terms terms) {
        Typed typed = PartWriting.of(part.in(terms), part.type());
        return Typed.of(posted(
                        new PartFields(typed, new PartWords(texts(), Locale.ENGLISH), References.NONE).of(part.type())))
                .values();
    }

    /** What a browser sends of the shown fields: no box that is not ticked. */
    private static MultiValueMap<String, String> posted(List<PartField> fields) {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        fields.forEach(field -> {
            switch (field.input()) {
                case CHECK -> {
                    if (field.value().equals("true")) {
                        posted.add(field.path(), "true");
                    }
                }
                case CHECKS, CHOICE ->
                    field.options().stream()
                            .filter(PartField.Option::chosen)
                            .forEach(option -> posted.add(field.path(), option.value()));
                case KIND -> posted.add(Typed.child(field.path(), "kind"), field.value());
                case LIST -> posted.add(field.path() + "#", field.value());
                case GROUP -> {}
                default -> posted.add(field.path(), field.value().replace("\n", "\r\n"));
            }
            posted.addAll(posted(field.children()));
        });
        return posted;
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/terms-messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    /** Walks all types below a part and asks for the words of each. */
    private static final class EveryType {
        private final java.util.Set<Class<?>> seen = new java.util.HashSet<>();

        void visit(java.lang.reflect.Type type, PartWords words) {
            if (PartTypes.isList(type)) {
                visit(PartTypes.item(type), words);
                return;
            }
            Class<?> plain = (Class<?>) type;
            if (!seen.add(plain) || PartTypes.isRounding(type)) {
                return;
            }
            if (plain.isEnum()) {
                for (Object constant : plain.getEnumConstants()) {
                    assertThat(words.constant((Enum<?>) constant)).isNotBlank();
                }
            } else if (PartTypes.hasKinds(plain)) {
                for (Map.Entry<String, Class<?>> kind : PartTypes.kinds(plain).entrySet()) {
                    assertThat(words.kind(plain, kind.getKey())).isNotBlank();
                    visit(kind.getValue(), words);
                }
            } else if (!PartTypes.isScalar(type)) {
                PartTypes.components(plain).forEach(component -> {
                    assertThat(words.field(component)).isNotBlank();
                    visit(component.getGenericType(), words);
                });
            }
        }
    }
}

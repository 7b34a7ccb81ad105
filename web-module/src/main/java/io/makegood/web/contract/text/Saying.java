package io.makegood.web.contract.text;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.text.Formats;
import io.makegood.terms.text.Phrases;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says parts of the terms in the reader's language. Each kind of part has a phrase in the bundle that is filled from its
 * fields by their names, so that a phrase cannot speak of a value that is not there; {@code name.of} is a time in the
 * genitive.
 */
final class Saying {
    private static final Phrases PHRASES = Phrases.of("io.makegood.web.contract.text.phrases");
    private static final int PLACES = 4;
    /** What has a line or a table of its own. */
    private static final Set<String> TOLD_APART = Set.of("counting", "deadlines", "clock");

    private final Terms terms;
    private final Locale language;
    private final Formats formats;

    Saying(Terms terms, Locale language) {
        this.terms = terms;
        this.language = language;
        this.formats = new Formats(language);
    }

    /** A word or sentence of the bundle. */
    String word(String key) {
        return PHRASES.say(language, key, Map.of());
    }

    /** The language of the clauses; one that the language of terms does not know is told by its code. */
    String languageName(String code) {
        return PHRASES.knows(language, "language." + code) ? word("language." + code) : code;
    }

    String word(String key, String name, String value) {
        return PHRASES.say(language, key, Map.of(name, value));
    }

    String say(Object part) {
        return switch (part) {
            case Quantity quantity -> formats.quantity(quantity);
            case Fraction fraction -> fraction(fraction);
            case Percentage share -> formats.value(share);
            case Money money -> formats.money(money);
            case LevelRange range -> range(range);
            case DayOfWeek day -> day.getDisplayName(TextStyle.SHORT, language);
            case LocalTime time -> time.toString();
            case Enum<?> constant -> word(kind(constant.getDeclaringClass()) + "." + constant.name());
            case List<?> list -> list.stream().map(this::say).collect(Collectors.joining(", "));
            case Record fields -> sentence(fields);
            default -> formats.value(part);
        };
    }

    /** The number and heading of the clause under which an objective is promised. */
    String objective(String id) {
        return terms.objectives().stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst()
                .map(this::promisedUnder)
                .orElse(id);
    }

    String service(String id) {
        return terms.scope().services().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .map(Service::name)
                .orElse(id);
    }

    String calendar(String id) {
        return Indicator.DeadlineRule.ROUND_THE_CLOCK.equals(id) ? word("roundTheClock") : word("calendar", "id", id);
    }

    private String promisedUnder(Objective objective) {
        String heading = terms.clauses().stream()
                .filter(clause -> clause.id().equals(objective.clause()))
                .findFirst()
                .map(Saying::cited)
                .orElse(objective.clause());
        boolean alone = terms.objectives().stream()
                .noneMatch(other -> !other.equals(objective) && other.clause().equals(objective.clause()));
        return alone ? heading : heading + " (" + objective.id() + ")";
    }

    private static String cited(Clause clause) {
        return clause.number() + " " + clause.heading();
    }

    private String sentence(Record part) {
        String key = kind(part.getClass());
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            if (TOLD_APART.contains(component.getName())) {
                continue;
            }
            Object value = get(part, component);
            values.put(component.getName(), field(key, component.getName(), value));
            if (value instanceof Quantity quantity) {
                values.put(component.getName() + ".of", formats.within(quantity));
            }
        }
        return PHRASES.say(language, key + variant(part), values);
    }

    private String field(String key, String name, Object value) {
        String own = key + "." + name;
        return switch (value) {
            case List<?> list when list.isEmpty() -> word(own + ".none");
            case String text when text.isEmpty() -> word(own + ".none");
            case Boolean truth -> word(own + "." + truth);
            default ->
                PHRASES.knows(language, own + ".some")
                        ? word(own + ".some", "n", named(name, value))
                        : named(name, value);
        };
    }

    private String named(String name, Object value) {
        return switch (name) {
            case "objectives" -> listed(value, this::objective);
            case "calendars" -> listed(value, this::calendar);
            case "calendar" -> calendar(value.toString());
            case "to" -> value.equals(LocalTime.MIDNIGHT) ? "24:00" : say(value);
            default -> say(value);
        };
    }

    private static String listed(Object ids, UnaryOperator<String> name) {
        return ((List<?>) ids).stream().map(id -> name.apply(id.toString())).collect(Collectors.joining(", "));
    }

    /** Where one kind of part needs several phrases: the plain case, or one for each way of counting. */
    private static String variant(Record part) {
        Counting plain = Counting.plain();
        return switch (part) {
            case Counting.Joining joining -> joining.equals(plain.joining()) ? ".plain" : "";
            case Counting.MinimumLength minimum -> minimum.equals(plain.minimum()) ? ".plain" : "";
            case Counting.Granularity granularity ->
                granularity.equals(plain.granularity())
                        ? ".plain"
                        : "." + granularity.kind().name();
            case Indicator.CounterTerm term -> term.times().compareTo(BigDecimal.ONE) == 0 ? ".once" : "";
            case Window.Calendar calendar -> calendar.firstMonth() == 1 ? "" : ".fiscal";
            case Schedule.PerStep step -> "." + step.steps().name();
            case Base.Charges charges -> charges.divisor() == 1 ? "" : ".divided";
            case Procedure.TimeLimit.Within within -> "." + within.unit().name();
            default -> "";
        };
    }

    private String range(LevelRange range) {
        String both = Stream.of(edge("low", range.from()), edge("high", range.to()))
                .filter(edge -> !edge.isEmpty())
                .collect(Collectors.joining(" " + word("and") + " "));
        return both.isEmpty() ? word("anyLevel") : both;
    }

    private String edge(String end, Edge edge) {
        return switch (edge) {
            case Edge.Inside inside -> word(end + ".inside", "at", say(inside.at()));
            case Edge.Outside outside -> word(end + ".outside", "at", say(outside.at()));
            case Edge.Unbounded none -> "";
        };
    }

    /** As a decimal where that is exact, such as 0.25; otherwise as the fraction itself, such as 1/30. */
    private String fraction(Fraction fraction) {
        BigDecimal cut = fraction.toDecimal(PLACES, RoundingMode.DOWN);
        return Fraction.of(cut).equals(fraction) ? formats.fraction(fraction) : fraction.toString();
    }

    static String kind(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Object get(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("Cannot read " + component + " of " + part.getClass(), unreadable);
        }
    }
}

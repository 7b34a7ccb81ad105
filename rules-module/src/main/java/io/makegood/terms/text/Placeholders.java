package io.makegood.terms.text;

import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Parts;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The placeholders of clause texts: {@code {availability.target}}, {@code {cloud.charge.net}}, {@code
 * {response.critical.within}}. A path begins with the id of an objective, service, calendar or common cap, or with a
 * field of the terms; each step is a field, the id of an item of a list, or its number from 0. {@code target}, {@code
 * minimum}, {@code window} and the ids of remedies and exclusions are found in an objective directly.
 */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\p{L}\\p{N}_.*-]+)}");

    private Placeholders() {}

    /** The paths of all placeholders of a text, in their order. */
    public static List<String> in(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The text with its placeholders filled, as the language writes values. */
    public static String filled(Terms terms, String text, Locale language) {
        return filled(terms, text, new Formats(language));
    }

    /** The text with its placeholders filled; one that leads nowhere is left as it is, so that it is seen. */
    static String filled(Terms terms, String text, Formats formats) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(filled(terms, found, formats)));
    }

    private static String filled(Terms terms, MatchResult found, Formats formats) {
        return value(terms, found.group(1)).map(formats::value).orElse(found.group());
    }

    /** The value a path leads to, if it is one that can be written in a sentence. */
    public static Optional<Object> value(Terms terms, String path) {
        List<String> steps = List.of(path.split("\\.", -1));
        Optional<Object> at = first(terms, steps.getFirst());
        for (String step : steps.subList(1, steps.size())) {
            at = at.flatMap(part -> next(part, step));
        }
        return at.map(Placeholders::worded).filter(Formats::canWrite);
    }

    private static Object worded(Object value) {
        return switch (value) {
            case Target.Bound bound -> bound.level();
            case Header.Party party -> party.name();
            case Service service -> service.name();
            default -> value;
        };
    }

    private static Optional<Object> first(Terms terms, String name) {
        Stream<Object> named = Stream.of(
                        terms.objectives(),
                        terms.scope().services(),
                        terms.scope().calendars(),
                        terms.settlement().caps())
                .flatMap(List::stream);
        return named.filter(part -> isCalled(part, name))
                .findFirst()
                .or(() -> Parts.field(terms, name))
                .or(() -> Parts.field(terms.header(), name))
                .or(() -> Parts.field(terms.settlement(), name));
    }

    private static Optional<Object> next(Object part, String step) {
        return switch (part) {
            case List<?> list -> item(list, step);
            case Objective objective ->
                Parts.field(objective, step)
                        .or(() -> Parts.field(objective.promise(), step))
                        .or(() -> Parts.field(objective.measurement(), step))
                        .or(() -> item(named(objective), step));
            case Record fields -> Parts.field(fields, step);
            default -> Optional.empty();
        };
    }

    private static List<Object> named(Objective objective) {
        List<Object> named = new ArrayList<>(objective.remedies());
        named.addAll(objective.measurement().exclusions());
        if (objective.measurement().indicator() instanceof Indicator.Timeliness timeliness) {
            named.addAll(timeliness.deadlines());
        }
        return named;
    }

    private static Optional<Object> item(List<?> list, String step) {
        if (step.matches("[0-9]{1,4}")) {
            int index = Integer.parseInt(step);
            return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
        }
        return list.stream().filter(part -> isCalled(part, step)).findFirst().map(part -> part);
    }

    private static boolean isCalled(Object part, String name) {
        String id =
                switch (part) {
                    case Objective objective -> objective.id();
                    case Service service -> service.id();
                    case ServiceCalendar calendar -> calendar.id();
                    case Cap cap -> cap.id();
                    case Remedy remedy -> remedy.id();
                    case Exclusion exclusion -> exclusion.id();
                    case Indicator.DeadlineRule deadline -> deadline.priority();
                    default -> "";
                };
        return id.equals(name);
    }
}

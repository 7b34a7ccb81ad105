package io.makegood.terms.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How Java's names are written in documents: kinds and constants in lowerCamel. */
public final class Names {

    static final String KIND = "kind";

    private Names() {}

    /** {@code MinusExcluded} is {@code minusExcluded}. */
    public static String ofKind(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** {@code ROLLING_12_MONTHS} is {@code rolling12Months}. */
    public static String ofConstant(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            name.append(name.isEmpty() ? Character.toLowerCase(word.charAt(0)) : word.charAt(0));
            for (char letter : word.substring(1).toCharArray()) {
                name.append(Character.toLowerCase(letter));
            }
        }
        return name.toString();
    }

    /** The field of a component; a component {@code kind} of a sealed kind becomes {@code dutyKind}, since {@code kind} is taken. */
    public static String ofField(RecordComponent component) {
        Class<?> type = component.getDeclaringRecord();
        boolean isKind = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        return isKind && component.getName().equals(KIND) ? ofKind(type) + "Kind" : component.getName();
    }

    /** The kinds of a sealed type by their names in documents, in the order in which they are declared. */
    public static Map<String, Class<?>> kinds(Class<?> sealed) {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                kinds.putAll(kinds(kind));
            } else {
                kinds.put(ofKind(kind), kind);
            }
        }
        return kinds;
    }

    /** The known name that is meant by a misspelt one: at most two letters differ. */
    static Optional<String> near(String written, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(written, name) <= 2)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}

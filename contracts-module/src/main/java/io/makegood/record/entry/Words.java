package io.makegood.record.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Constants as lower camel words, as in the JSON of facts: {@code PLANNED_MAINTENANCE} is {@code plannedMaintenance}. */
final class Words {

    static String of(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i], 1, parts[i].length());
        }
        return word.toString();
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    private Words() {}
}

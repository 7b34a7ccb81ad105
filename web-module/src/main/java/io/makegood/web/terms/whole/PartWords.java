package io.makegood.web.terms.whole;

import io.makegood.terms.json.Names;
import io.makegood.terms.text.Phrases;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The labels of the fields of a part, of its kinds and of its constants, in the reader's language. */
final class PartWords {

    /** Constants are said as in the readable terms. */
    private static final Phrases PHRASES = Phrases.of("io.makegood.web.contract.text.phrases");

    private final MessageSource texts;
    private final Locale language;

    PartWords(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    String whole() {
        return text("terms.whole.kind");
    }

    /** A name means the same everywhere, unless a type has a text of its own for it. */
    String field(RecordComponent component) {
        String name = Names.ofField(component);
        String own = "terms.field." + component.getDeclaringRecord().getSimpleName() + "." + name;
        String found = texts.getMessage(own, null, "", language);
        return found == null || found.isEmpty() ? field(name) : found;
    }

    String field(String name) {
        return text("terms.field." + name);
    }

    String kind(Class<?> sealed, String kind) {
        return text("terms.sort." + sealed.getSimpleName() + "." + kind);
    }

    String constant(Enum<?> constant) {
        if (constant instanceof DayOfWeek) {
            return text("terms.day." + constant.name());
        }
        Class<?> type = constant.getDeclaringClass();
        String key =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + "." + constant.name();
        return PHRASES.say(language, key, Map.of()).replaceAll("^[;,] ", "");
    }

    private String text(String key) {
        return texts.getMessage(key, null, language);
    }
}

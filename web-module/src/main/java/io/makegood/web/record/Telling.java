package io.makegood.web.record;

import io.makegood.measure.fact.Facts;
import io.makegood.record.entry.Field;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.record.entry.Times;
import io.makegood.terms.value.Money;
import io.makegood.web.Format;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says fields, words, values and problems of records in the reader's language; times in the zone of the contract. */
@Component
public class Telling {
    private final MessageSource texts;
    private final Format format;

    Telling(MessageSource texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    public String say(String key, Object... values) {
        return texts.getMessage(key, values, language());
    }

    /** A text that need not be there. */
    public String orElse(String key, String otherwise) {
        return said(key, otherwise);
    }

    public String orNothing(String key) {
        return said(key, "");
    }

    public Format format() {
        return format;
    }

    public String kind(Kind kind) {
        return say("record.kind." + kind.word());
    }

    /** The name of a field; some kinds have their own word for it. */
    public String field(Kind kind, String field) {
        return own("record.field.", kind, field, field);
    }

    /** What to type into a field; empty where its name says enough. */
    public String help(Kind kind, String field) {
        return own("record.help.", kind, field, "");
    }

    /** A word of a closed list, such as a cause or yes. */
    public String word(String word) {
        return said("record.word." + word, word);
    }

    public String service(String service, Setting setting) {
        return service.equals(Facts.WHOLE_CONTRACT) ? say("record.wholeContract") : setting.label("service", service);
    }

    /** A moment in the zone, with the zone. */
    public String time(Instant at, ZoneId zone) {
        return format.instant(at, zone);
    }

    /** Why something was refused, or what is unusual about it. */
    public String problem(Problem problem, ZoneId zone) {
        String unnamed = "".equals(problem.values().get("name")) ? "Unnamed" : "";
        return filled("record.problem." + problem.reason() + unnamed, problem.values(), zone);
    }

    public String filled(String key, Map<String, String> values, ZoneId zone) {
        String sentence = texts.getMessage(key, null, language());
        for (Map.Entry<String, String> value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", readable(value.getValue(), zone));
        }
        return sentence;
    }

    /** The text of a field as it reads; what cannot be understood stays as it was typed. */
    public String value(Field field, String text, String offset, Setting setting) {
        return switch (field.type()) {
            case SERVICE -> service(text, setting);
            case TEXT -> setting.label(field.name(), text);
            case TIME -> local(text, offset, setting.zone());
            case DAY -> format.date(LocalDate.parse(text));
            case NUMBER -> format.number(new BigDecimal(text));
            case PERCENT -> (text.contains("/") ? text : format.number(new BigDecimal(text))) + "\u00a0%";
            case MONEY -> format.money(Money.parse(text));
            case YES_NO, CHOICE -> word(text);
        };
    }

    String local(String text, String offset, ZoneId zone) {
        return Times.iso(zone).at(text, offset) instanceof Times.Answer.At at ? time(at.instant(), zone) : text;
    }

    private String readable(String value, ZoneId zone) {
        if (!value.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?")) {
            return value;
        }
        try {
            return value.endsWith("Z") ? time(Instant.parse(value), zone) : local(LocalDateTime.parse(value));
        } catch (DateTimeParseException noTime) {
            return value;
        }
    }

    private String local(LocalDateTime local) {
        return format.date(local.toLocalDate()) + ", " + local.toLocalTime();
    }

    private String own(String prefix, Kind kind, String field, String otherwise) {
        return said(prefix + kind.word() + "." + field, said(prefix + field, otherwise));
    }

    private String said(String key, String otherwise) {
        String text = texts.getMessage(key, null, "", language());
        return text == null || text.isEmpty() ? otherwise : text;
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}

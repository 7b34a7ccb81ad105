package io.makegood.web.negotiation;

import io.makegood.web.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences about a negotiation in the reader's language. */
@Component("negotiationWords")
class Words {
    private final MessageSource texts;
    private final Format format;

    Words(MessageSource texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    String say(String key, Object... values) {
        return texts.getMessage(key, values, language());
    }

    String date(LocalDate date) {
        return format.date(date);
    }

    String instant(Instant instant, ZoneId zone) {
        return format.instant(instant.truncatedTo(ChronoUnit.MINUTES), zone);
    }

    String instant(Instant instant) {
        return format.instant(instant.truncatedTo(ChronoUnit.MINUTES));
    }

    Locale language() {
        return LocaleContextHolder.getLocale();
    }
}

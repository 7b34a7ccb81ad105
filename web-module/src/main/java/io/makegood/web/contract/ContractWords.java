package io.makegood.web.contract;

import io.makegood.contract.VersionHistory;
import io.makegood.web.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences about a contract in the reader's language; times in the contract's zone. */
@Component
class ContractWords {
    private static final ZoneId HOME = ZoneId.of("Europe/Warsaw");

    private final MessageSource texts;
    private final Format format;

    ContractWords(MessageSource texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    String say(String key, Object... values) {
        return texts.getMessage(key, values, language());
    }

    /** The text as it stands in the bundle, or the other one where there is none. */
    String sayOr(String key, String otherwise) {
        String text = texts.getMessage(key, null, otherwise, language());
        return text == null ? otherwise : text;
    }

    String date(LocalDate date) {
        return format.date(date);
    }

    /** To the minute; the exact instant stands in the evidence. */
    String instant(Instant instant, ZoneId zone) {
        return format.instant(instant.truncatedTo(ChronoUnit.MINUTES), zone);
    }

    String number(long number) {
        return format.number(number);
    }

    Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /** The zone of the newest terms; before there are any, the zone in which drafts begin. */
    static ZoneId zone(VersionHistory history) {
        return history.latest()
                .map(version -> version.terms().header().setting().zone())
                .orElse(HOME);
    }
}

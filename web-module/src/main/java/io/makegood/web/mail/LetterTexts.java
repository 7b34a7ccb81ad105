package io.makegood.web.mail;

import io.makegood.notice.Letter;
import io.makegood.notice.NoticeKind;
import io.makegood.notice.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a letter out in its reader's language: what happened, and the one link that leads to it. */
@Component
class LetterTexts {
    private static final ZoneId HOME = ZoneId.of("Europe/Warsaw");

    private final MessageSource texts;
    private final MailSetting setting;

    LetterTexts(MessageSource texts, MailSetting setting) {
        this.texts = texts;
        this.setting = setting;
    }

    /** A letter as it is read. */
    record Written(String subject, String text) {}

    Written write(Outbox.Taken taken) {
        Letter letter = taken.letter();
        Locale language = letter.reader().language();
        Object[] values = values(letter, language);
        String kind = kind(letter);
        String link = setting.address() + path(letter, taken.secret().orElse(""));
        String text = texts.getMessage("letter." + kind + ".text", values, language)
                + "\n\n" + texts.getMessage("letter." + kind + ".action", null, language)
                + "\n" + link + "\n\n-- \n"
                + texts.getMessage(footer(letter), values, language) + "\n";
        return new Written(texts.getMessage("letter." + kind + ".subject", values, language), text);
    }

    private static String kind(Letter letter) {
        boolean founding = Boolean.parseBoolean(letter.about().fact("founding"));
        return founding ? "FOUNDING" : letter.kind().name();
    }

    private static String footer(Letter letter) {
        return letter.kind() == NoticeKind.INVITATION ? "letter.footer.invited" : "letter.footer.member";
    }

    /** Contract, the other party, the own one, number, day, moment, who did it, hash, key. */
    private static Object[] values(Letter letter, Locale language) {
        Letter.About about = letter.about();
        return new Object[] {
            about.fact("title"),
            about.fact("theirs"),
            about.fact("ours"),
            about.fact("number"),
            day(about.fact("day"), language),
            moment(about.fact("until"), language),
            about.fact("by"),
            about.fact("head"),
            about.fact("key")
        };
    }

    private static String day(String day, Locale language) {
        return day.isEmpty()
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(LocalDate.parse(day));
    }

    private static String moment(String instant, Locale language) {
        return instant.isEmpty()
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", language)
                        .format(Instant.parse(instant).atZone(HOME));
    }

    private static String path(Letter letter, String secret) {
        String contract = letter.about()
                .contract()
                .map(id -> "/contracts/" + id)
                .orElse("/invitations/" + secret + "?lang="
                        + letter.reader().language().getLanguage());
        return contract
                + switch (letter.kind()) {
                    case INVITATION -> "";
                    case YOUR_TURN, BROKEN_OFF, ANSWER_SOON -> "/negotiation";
                    case OFFER, DECLINED, WITHDRAWN, IN_FORCE ->
                        "/versions/" + letter.about().fact("number");
                    case STATEMENT, CLAIM_ENDS -> "/statements";
                    case CHECKPOINT -> "/evidence";
                    case DUTY_DUE, RIGHT_ENDS -> "/duties";
                };
    }
}

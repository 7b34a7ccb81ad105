package io.makegood.web.mail;

import io.makegood.audit.Checkpoint;
import io.makegood.notice.Letter;
import io.makegood.notice.Outbox;
import io.makegood.notice.Reminders;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes letters out of the outbox and hands them to the mail server; each letter has one Message-ID, whenever it is sent. */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ONE_ROUND = 200;
    private static final Pattern REFUSAL = Pattern.compile("[45]\\d\\d\\b");

    private final Outbox outbox;
    private final Reminders reminders;
    private final LetterTexts texts;
    private final ObjectProvider<JavaMailSender> server;
    private final MailSetting setting;
    private final String sender;

    Postman(
            Outbox outbox,
            Reminders reminders,
            LetterTexts texts,
            ObjectProvider<JavaMailSender> server,
            MailSetting setting,
            @Value("${makegood.mail-from:makegood@localhost}") String sender) {
        this.outbox = outbox;
        this.reminders = reminders;
        this.texts = texts;
        this.server = server;
        this.setting = setting;
        this.sender = sender;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 1_800_000)
    void remind() {
        reminders.write();
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 10_000)
    void work() {
        if (setting.state() != MailSetting.State.READY) {
            return;
        }
        JavaMailSender post = server.getObject();
        for (int sent = 0; sent < ONE_ROUND; sent++) {
            Optional<Outbox.Taken> taken = outbox.take();
            if (taken.isEmpty() || !send(post, taken.get())) {
                return;
            }
        }
    }

    /** Whether the server works, so that it is worth going on. */
    private boolean send(JavaMailSender post, Outbox.Taken taken) {
        try {
            post.send(message(post, taken));
            outbox.sent(taken.letter());
            return true;
        } catch (MailException undelivered) {
            return report(taken.letter(), undelivered);
        }
    }

    private boolean report(Letter letter, MailException undelivered) {
        String problem = problem(undelivered);
        LOG.warn("Letter {} was not sent: {}", letter.id(), problem);
        if (isOutside(undelivered)) {
            outbox.refused(letter, problem);
            return isAboutThisLetter(undelivered);
        }
        outbox.cutOff(letter, problem);
        return false;
    }

    /** Whether the server does not have it for sure: it was not reached, or said no. */
    private static boolean isOutside(MailException undelivered) {
        return undelivered instanceof MailAuthenticationException
                || (undelivered instanceof MailSendException failed
                        && (isUnreached(failed) || isAboutThisLetter(undelivered)));
    }

    /** Whether there was no connection; one that could not be closed in order has a cause of its own. */
    private static boolean isUnreached(MailSendException failed) {
        Throwable cause = failed.getCause();
        return cause != null && Arrays.stream(failed.getMessageExceptions()).allMatch(each -> each.equals(cause));
    }

    private static boolean isAboutThisLetter(MailException undelivered) {
        return undelivered instanceof MailSendException failed
                && failed.getMessageExceptions().length > 0
                && Arrays.stream(failed.getMessageExceptions()).allMatch(Postman::isAnswer);
    }

    /** Whether the server said no, to an address or to the letter; where it said nothing any more there is no code. */
    private static boolean isAnswer(Exception failed) {
        return failed instanceof SendFailedException refused
                && (hasAny(refused.getInvalidAddresses())
                        || REFUSAL.matcher(String.valueOf(refused.getMessage())).lookingAt());
    }

    private static boolean hasAny(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static String problem(MailException undelivered) {
        Throwable root = undelivered instanceof MailSendException failed && failed.getMessageExceptions().length > 0
                ? failed.getMessageExceptions()[0]
                : undelivered;
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private MimeMessage message(JavaMailSender post, Outbox.Taken taken) {
        Letter letter = taken.letter();
        LetterTexts.Written written = texts.write(taken);
        MimeMessage message = post.createMimeMessage();
        try {
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, taken.checkpoint().isPresent(), StandardCharsets.UTF_8.name());
            helper.setFrom(sender);
            helper.setTo(letter.reader().address());
            helper.setSubject(written.subject());
            helper.setText(written.text());
            if (taken.checkpoint().isPresent()) {
                attach(helper, taken.checkpoint().get());
            }
            message.setHeader("Message-ID", "<" + letter.id() + "@" + sender.replaceAll(".*@", "") + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.reader().language().toLanguageTag());
            return message;
        } catch (MessagingException impossible) {
            throw new IllegalStateException("A letter of our own making cannot be written", impossible);
        }
    }

    private static void attach(MimeMessageHelper helper, Checkpoint checkpoint) throws MessagingException {
        helper.addAttachment("checkpoint.json", new ByteArrayResource(checkpoint.payload()), "application/json");
        helper.addAttachment(
                "checkpoint.sig", new ByteArrayResource(checkpoint.signature()), "application/octet-stream");
    }
}

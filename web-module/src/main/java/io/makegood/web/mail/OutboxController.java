package io.makegood.web.mail;

import io.makegood.notice.Letter;
import io.makegood.notice.LetterId;
import io.makegood.notice.LetterState;
import io.makegood.notice.Outbox;
import io.makegood.party.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of the letters to the people of the own organisation. */
@Controller
class OutboxController {
    private final Outbox outbox;
    private final MailSetting setting;
    private final MessageSource texts;

    OutboxController(Outbox outbox, MailSetting setting, MessageSource texts) {
        this.outbox = outbox;
        this.setting = setting;
        this.texts = texts;
    }

    /** One letter: what it is about, to whom, how far it has come, and what stood against it. */
    record Row(String id, String kind, To to, LetterState state, Instant at, String problem) {
        public boolean again() {
            return state.canBeSentAgain();
        }
    }

    /** The reader, and the contract's title, if it is about one. */
    record To(String address, String title) {}

    @GetMapping("/admin/mail")
    String list(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.max(1, page);
        model.addAttribute(
                "rows",
                outbox.of(actor, shown).stream().map(OutboxController::row).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", outbox.count(actor) > shown * Outbox.PAGE_SIZE);
        model.addAttribute("setting", setting.state().name());
        return "mail/outbox";
    }

    @PostMapping("/admin/mail/{letter}/again")
    String again(Actor actor, @PathVariable String letter, RedirectAttributes next) {
        String text = outbox.sendAgain(actor, LetterId.parse(letter)) ? "mail.again.done" : "mail.again.not";
        next.addFlashAttribute("flash", texts.getMessage(text, null, LocaleContextHolder.getLocale()));
        return "redirect:/admin/mail";
    }

    private static Row row(Letter letter) {
        return new Row(
                letter.id().toString(),
                letter.kind().name(),
                new To(letter.reader().address(), letter.about().fact("title")),
                letter.course().state(),
                letter.course().changedAt().truncatedTo(ChronoUnit.SECONDS),
                letter.course().problem());
    }
}

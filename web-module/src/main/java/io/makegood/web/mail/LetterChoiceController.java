package io.makegood.web.mail;

import io.makegood.notice.LetterChoices;
import io.makegood.notice.NoticeKind;
import io.makegood.party.Membership;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.web.Acting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which letters a person wants, of those that are for the person's roles. */
@Controller
class LetterChoiceController {
    private final LetterChoices choices;
    private final Parties parties;
    private final MailSetting setting;
    private final MessageSource texts;

    LetterChoiceController(LetterChoices choices, Parties parties, MailSetting setting, MessageSource texts) {
        this.choices = choices;
        this.parties = parties;
        this.setting = setting;
        this.texts = texts;
    }

    /** A kind of letter, and whether it is wanted. */
    record Row(String kind, boolean wanted) {}

    @GetMapping("/account/mail")
    String show(Acting acting, Model model) {
        PersonId person = acting.person().id();
        Set<NoticeKind> unwanted = choices.unwanted(person);
        model.addAttribute(
                "rows",
                asked(person).stream()
                        .map(kind -> new Row(kind.name(), !unwanted.contains(kind)))
                        .toList());
        model.addAttribute("address", acting.person().signInName());
        model.addAttribute("setting", setting.state().name());
        return "mail/choices";
    }

    @PostMapping("/account/mail")
    String choose(Acting acting, @RequestParam(defaultValue = "") List<NoticeKind> wanted, RedirectAttributes next) {
        PersonId person = acting.person().id();
        choices.choose(person, asked(person), Set.copyOf(wanted));
        next.addFlashAttribute("flash", texts.getMessage("mail.choice.saved", null, LocaleContextHolder.getLocale()));
        return "redirect:/account/mail";
    }

    private List<NoticeKind> asked(PersonId person) {
        Set<Role> roles = parties.membershipsOf(person).stream()
                .map(Membership::roles)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return NoticeKind.choices(roles);
    }
}

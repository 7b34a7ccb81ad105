package io.makegood.web.account;

import io.makegood.party.Parties;
import io.makegood.party.PasswordRule;
import io.makegood.party.Person;
import io.makegood.party.SecondFactor;
import io.makegood.web.Acting;
import io.makegood.web.Languages;
import io.makegood.web.OpenSession;
import io.makegood.web.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account on one page: each part of it is a form of its own. */
@Controller
class AccountController {
    private static final int LONGEST_NAME = 200;

    private final Parties parties;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final OwnPassword password;
    private final MessageSource texts;

    AccountController(
            Parties parties, SecondFactor secondFactor, Sessions sessions, OwnPassword password, MessageSource texts) {
        this.parties = parties;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.password = password;
        this.texts = texts;
    }

    @GetMapping("/account")
    String show(Acting acting, HttpServletRequest request, Model model) {
        Person person = acting.person();
        return page(person, request, new Form(person.name(), person.language().getLanguage()), Map.of(), model);
    }

    @PostMapping("/account")
    String save(Acting acting, Form form, HttpServletRequest request, Model model, RedirectAttributes next) {
        if (form.name().isBlank() || form.name().strip().length() > LONGEST_NAME) {
            return page(acting.person(), request, form, Map.of("name", "account.name.wrong"), model);
        }
        Locale language = Languages.nearest(Locale.forLanguageTag(form.language()));
        parties.setName(acting.person().id(), form.name());
        parties.setLanguage(acting.person().id(), language);
        Languages.choose(request, language);
        return done("account.saved", language, next);
    }

    @PostMapping("/account/password")
    String changePassword(
            Acting acting, PasswordForm form, HttpServletRequest request, Model model, RedirectAttributes next) {
        Person person = acting.person();
        Map<String, String> problems = problems(person, form, request);
        if (!problems.isEmpty()) {
            Form names = new Form(person.name(), person.language().getLanguage());
            return page(person, request, names, problems, model);
        }
        password.change(person, form.fresh());
        sessions.endOthers(person.id(), request.getSession().getId());
        return done("account.password.changed", LocaleContextHolder.getLocale(), next);
    }

    @PostMapping("/account/sessions/end")
    String end(
            Acting acting,
            @RequestParam(defaultValue = "") String handle,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (handle.isEmpty()) {
            sessions.endOthers(acting.person().id(), request.getSession().getId());
        } else {
            sessions.end(acting.person().id(), handle);
        }
        return done("account.sessions.ended", LocaleContextHolder.getLocale(), next);
    }

    /** What was typed about oneself. */
    record Form(String name, String language) {
        Form {
            name = name == null ? "" : name;
            language = language == null ? "" : language;
        }
    }

    /** What was typed to change the password; it is never shown again. */
    record PasswordForm(String old, String fresh, String again) {
        PasswordForm {
            old = old == null ? "" : old;
            fresh = fresh == null ? "" : fresh;
            again = again == null ? "" : again;
        }
    }

    private Map<String, String> problems(Person person, PasswordForm form, HttpServletRequest request) {
        java.util.Optional<PasswordRule.Problem> weak =
                PasswordRule.problem(form.fresh(), List.of(person.name(), person.signInName()));
        if (weak.isPresent()) {
            return Map.of("fresh", "password." + weak.get());
        }
        if (!form.fresh().equals(form.again())) {
            return Map.of("again", "password.DIFFERENT");
        }
        OwnPassword.Check check = password.check(person, form.old(), request);
        return check == OwnPassword.Check.RIGHT ? Map.of() : Map.of("old", "account.password." + check);
    }

    private String page(
            Person person, HttpServletRequest request, Form form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("address", person.signInName());
        model.addAttribute("secondFactor", secondFactor.isSetUp(person.id()));
        model.addAttribute("languages", Languages.ALL);
        model.addAttribute(
                "sessions",
                sessions.of(person.id(), request.getSession().getId()).stream()
                        .map(AccountController::row)
                        .toList());
        return "account/account";
    }

    private static SessionRow row(OpenSession session) {
        return SessionRow.of(session);
    }

    private String done(String text, Locale language, RedirectAttributes next) {
        next.addFlashAttribute("flash", texts.getMessage(text, null, language));
        return "redirect:/account";
    }
}

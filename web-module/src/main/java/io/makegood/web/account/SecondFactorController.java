package io.makegood.web.account;

import io.makegood.party.CodeCheck;
import io.makegood.party.Person;
import io.makegood.party.SecondFactor;
import io.makegood.party.TotpSecret;
import io.makegood.web.Acting;
import io.makegood.web.Entrance;
import io.makegood.web.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting up the own second factor, and replacing it; the present one counts until a code of the next one is right. */
@Controller
class SecondFactorController {
    private final SecondFactor secondFactor;
    private final OwnPassword password;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Clock clock;
    private final MessageSource texts;

    SecondFactorController(
            SecondFactor secondFactor,
            OwnPassword password,
            Entrance entrance,
            Sessions sessions,
            Clock clock,
            MessageSource texts) {
        this.secondFactor = secondFactor;
        this.password = password;
        this.entrance = entrance;
        this.sessions = sessions;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/account/second-factor")
    String show(Acting acting, Model model) {
        return page(acting.person(), "", model);
    }

    @PostMapping("/account/second-factor")
    String confirm(
            Acting acting,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Person person = acting.person();
        CodeCheck check = secondFactor.isSetUp(person.id())
                ? secondFactor.confirmNext(person.id(), code, clock.instant())
                : secondFactor.confirm(person.id(), code, clock.instant());
        if (check != CodeCheck.ACCEPTED) {
            return page(person, check.name(), model);
        }
        // First the others: showing the code gives this session another identifier, which is stored only afterwards.
        sessions.endOthers(person.id(), request.getSession().getId());
        entrance.codeShown(request, response);
        next.addFlashAttribute("flash", texts.getMessage("factor.done", null, LocaleContextHolder.getLocale()));
        return "redirect:" + entrance.next(request, response);
    }

    /** Whoever wants to replace the second factor proves once more to be its owner: by a code of it, or by the password. */
    @PostMapping("/account/second-factor/replace")
    String replace(
            Acting acting, @RequestParam(defaultValue = "") String proof, HttpServletRequest request, Model model) {
        Person person = acting.person();
        String typed = proof.replaceAll("\\s", "");
        boolean proven = typed.matches("\\d{6}")
                ? secondFactor.verify(person.id(), typed, clock.instant()) == CodeCheck.ACCEPTED
                : password.check(person, proof, request) == OwnPassword.Check.RIGHT;
        if (!proven) {
            model.addAttribute("unproven", true);
            return page(person, "", model);
        }
        secondFactor.offerNext(person.id());
        return "redirect:/account/second-factor";
    }

    @PostMapping("/account/second-factor/keep")
    String keep(Acting acting) {
        secondFactor.keep(acting.person().id());
        return "redirect:/account";
    }

    private String page(Person person, String wrong, Model model) {
        boolean setUp = secondFactor.isSetUp(person.id());
        Optional<TotpSecret> offered =
                setUp ? secondFactor.offeredNext(person.id()) : Optional.of(secondFactor.offer(person.id()));
        model.addAttribute("setUp", setUp);
        model.addAttribute(
                "enrolment", offered.map(secret -> Enrolment.of(person, secret)).orElse(null));
        model.addAttribute("wrong", wrong);
        return "account/second-factor";
    }
}

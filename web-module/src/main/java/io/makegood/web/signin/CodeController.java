package io.makegood.web.signin;

import io.makegood.party.CodeCheck;
import io.makegood.party.SecondFactor;
import io.makegood.web.Acting;
import io.makegood.web.Entrance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the one-time code, after the password and before anything else. */
@Controller
class CodeController {
    private final SecondFactor secondFactor;
    private final Entrance entrance;
    private final Clock clock;

    CodeController(SecondFactor secondFactor, Entrance entrance, Clock clock) {
        this.secondFactor = secondFactor;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/sign-in/code")
    String ask(Acting acting, HttpServletRequest request, HttpServletResponse response, Model model) {
        return acting.owesCode() ? asked("", model) : "redirect:" + entrance.next(request, response);
    }

    @PostMapping("/sign-in/code")
    String check(
            Acting acting,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CodeCheck check = secondFactor.verify(acting.person().id(), code, clock.instant());
        if (check != CodeCheck.ACCEPTED) {
            return asked(check.name(), model);
        }
        entrance.codeShown(request, response);
        return "redirect:" + entrance.next(request, response);
    }

    private static String asked(String wrong, Model model) {
        model.addAttribute("wrong", wrong);
        return "signin/code";
    }
}

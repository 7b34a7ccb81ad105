package io.makegood.web.signin;

import io.makegood.party.administration.AcceptResult;
import io.makegood.party.administration.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the link leads that is printed at the first start: founding the first organisation and its administrator. */
@Controller
class SetUpController {
    private final SetUp setUp;
    private final Newcomers newcomers;

    SetUpController(SetUp setUp, Newcomers newcomers) {
        this.setUp = setUp;
        this.newcomers = newcomers;
    }

    @GetMapping("/set-up/{token}")
    String ask(@PathVariable String token, Locale language, HttpServletResponse response, Model model) {
        return setUp.opens(new Token(token))
                ? asked(token, NewcomerForm.empty("", "", language), Map.of(), model)
                : newcomers.closed(response);
    }

    @PostMapping("/set-up/{token}")
    String found(
            @PathVariable String token,
            NewcomerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Token shown = new Token(token);
        if (!setUp.opens(shown)) {
            return newcomers.closed(response);
        }
        Map<String, String> problems = form.problems(true);
        if (!problems.isEmpty()) {
            return asked(token, form, problems, model);
        }
        return switch (setUp.found(shown, form.address(), newcomers.newcomer(form), form.organisation())) {
            case AcceptResult.Accepted accepted -> newcomers.letIn(accepted, request, response);
            case AcceptResult.NameTaken taken ->
                asked(token, form, Map.of("organisation", "newcomer.organisation.taken"), model);
            case AcceptResult.NoLongerOpen closed -> newcomers.closed(response);
            case AcceptResult.HasAccount here -> newcomers.closed(response);
        };
    }

    private String asked(String token, NewcomerForm form, Map<String, String> problems, Model model) {
        model.addAttribute("invitation", null);
        model.addAttribute("action", "/set-up/" + token);
        return newcomers.page(form, problems, model);
    }
}

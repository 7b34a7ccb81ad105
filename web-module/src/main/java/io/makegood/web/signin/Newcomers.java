package io.makegood.web.signin;

import io.makegood.party.Parties;
import io.makegood.party.administration.AcceptResult;
import io.makegood.party.administration.Newcomer;
import io.makegood.web.Entrance;
import io.makegood.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What setting up and accepting an invitation share: the page, the password's hash, and letting the newcomer in. */
@Component
class Newcomers {
    private final Parties parties;
    private final Entrance entrance;
    private final PasswordEncoder encoder;

    Newcomers(Parties parties, Entrance entrance, PasswordEncoder encoder) {
        this.parties = parties;
        this.entrance = entrance;
        this.encoder = encoder;
    }

    Newcomer newcomer(NewcomerForm form) {
        String hash = String.valueOf(encoder.encode(form.secret().fresh()));
        return new Newcomer(form.name(), form.reading(), hash);
    }

    /** From here on the newcomer is signed in; the second factor comes next. */
    String letIn(AcceptResult.Accepted accepted, HttpServletRequest request, HttpServletResponse response) {
        entrance.linkShown(parties.person(accepted.person()), request, response);
        return "redirect:/account/second-factor";
    }

    String page(NewcomerForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("languages", Languages.ALL);
        return "signin/newcomer";
    }

    /** The link leads nowhere any more, and says no more than that. */
    String closed(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "signin/closed";
    }
}

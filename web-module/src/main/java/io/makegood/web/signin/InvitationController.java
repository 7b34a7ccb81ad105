package io.makegood.web.signin;

import io.makegood.party.administration.AcceptResult;
import io.makegood.party.administration.Acceptance;
import io.makegood.party.administration.Invitation;
import io.makegood.party.administration.Token;
import io.makegood.web.Acting;
import io.makegood.web.ActingPeople;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the link of an invitation leads: someone new chooses a password, someone who is here already signs in and joins. */
@Controller
class InvitationController {
    private final Acceptance acceptance;
    private final Newcomers newcomers;
    private final ActingPeople people;

    InvitationController(Acceptance acceptance, Newcomers newcomers, ActingPeople people) {
        this.acceptance = acceptance;
        this.newcomers = newcomers;
        this.people = people;
    }

    @GetMapping("/invitations/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        Optional<Invitation> open = acceptance.open(new Token(token));
        if (open.isEmpty()) {
            return newcomers.closed(response);
        }
        Invitation invitation = open.get();
        if (acceptance.hasAccount(invitation)) {
            return "redirect:/invitations/" + token + "/join";
        }
        String name = invitation.founding() ? invitation.organisation().name() : "";
        NewcomerForm form = NewcomerForm.empty(
                name, invitation.invitee().address(), invitation.invitee().language());
        return asked(invitation, token, form, Map.of(), model);
    }

    @PostMapping("/invitations/{token}")
    String accept(
            @PathVariable String token,
            NewcomerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Invitation> open = acceptance.open(new Token(token));
        if (open.isEmpty()) {
            return newcomers.closed(response);
        }
        Invitation invitation = open.get();
        NewcomerForm typed = new NewcomerForm(
                form.organisation(), invitation.invitee().address(), form.name(), form.language(), form.secret());
        Map<String, String> problems = typed.problems(invitation.founding());
        if (!problems.isEmpty()) {
            return asked(invitation, token, typed, problems, model);
        }
        return switch (acceptance.accept(new Token(token), newcomers.newcomer(typed), typed.organisation())) {
            case AcceptResult.Accepted accepted -> newcomers.letIn(accepted, request, response);
            case AcceptResult.NoLongerOpen closed -> newcomers.closed(response);
            case AcceptResult.HasAccount here -> "redirect:/invitations/" + token + "/join";
            case AcceptResult.NameTaken taken ->
                asked(invitation, token, typed, Map.of("organisation", "newcomer.organisation.taken"), model);
        };
    }

    @GetMapping("/invitations/{token}/join")
    String joining(Acting acting, @PathVariable String token, HttpServletResponse response, Model model) {
        Optional<Invitation> open = acceptance.open(new Token(token));
        if (open.isEmpty()) {
            return newcomers.closed(response);
        }
        model.addAttribute("invitation", InvitedRow.of(open.get()));
        model.addAttribute("token", token);
        model.addAttribute(
                "mine", open.get().invitee().address().equals(acting.person().signInName()));
        return "signin/join";
    }

    @PostMapping("/invitations/{token}/join")
    String join(Acting acting, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Token shown = new Token(token);
        return switch (acceptance.join(shown, acting.person())) {
            case AcceptResult.Accepted accepted -> {
                people.forget(request);
                yield "redirect:/organisations";
            }
            case AcceptResult.NoLongerOpen closed -> newcomers.closed(response);
            case AcceptResult.HasAccount here -> newcomers.closed(response);
            case AcceptResult.NameTaken taken -> newcomers.closed(response);
        };
    }

    private String asked(
            Invitation invitation, String token, NewcomerForm form, Map<String, String> problems, Model model) {
        model.addAttribute("invitation", InvitedRow.of(invitation));
        model.addAttribute("action", "/invitations/" + token);
        return newcomers.page(form, problems, model);
    }
}

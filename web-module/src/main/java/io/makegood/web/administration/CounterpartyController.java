package io.makegood.web.administration;

import io.makegood.party.Actor;
import io.makegood.party.administration.InvitationId;
import io.makegood.party.administration.Invitations;
import io.makegood.party.administration.InviteResult;
import io.makegood.web.Languages;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking in a counterparty that is not here yet; links are shown as {@link InviteController} does it. */
@Controller
class CounterpartyController {
    private final Invitations invitations;
    private final InvitationLetters letters;
    private final Clock clock;

    CounterpartyController(Invitations invitations, InvitationLetters letters, Clock clock) {
        this.invitations = invitations;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping("/counterparties")
    String ask(Actor actor, @RequestParam(defaultValue = "") String name, Locale language, Model model) {
        return asked(actor, InviteForm.empty(name, language), Map.of(), model);
    }

    @PostMapping("/counterparties")
    String invite(Actor actor, InviteForm form, Model model) {
        Map<String, String> problems = form.problemsOfOrganisation();
        if (!problems.isEmpty()) {
            return asked(actor, form, problems, model);
        }
        return switch (invitations.inviteOrganisation(actor, form.organisation(), form.invitee())) {
            case InviteResult.Invited invited -> sent(invited, model);
            case InviteResult.NameTaken taken -> asked(actor, form, Map.of("organisation", "counterparty.here"), model);
            case InviteResult.AlreadyMember member ->
                throw new IllegalStateException("A new organisation has a member");
            case InviteResult.AlreadyInvited waiting ->
                throw new IllegalStateException("A new organisation was invited");
        };
    }

    @PostMapping("/counterparties/{id}/renew")
    String renew(Actor actor, @PathVariable String id, Model model) {
        return sent(invitations.renew(actor, InvitationId.parse(id)), model);
    }

    @PostMapping("/counterparties/{id}/revoke")
    String revoke(Actor actor, @PathVariable String id) {
        invitations.revoke(actor, InvitationId.parse(id));
        return "redirect:/counterparties";
    }

    private String sent(InviteResult.Invited invited, Model model) {
        model.addAttribute("sent", letters.send(invited));
        model.addAttribute(
                "back",
                "/contracts/new?other=" + invited.invitation().organisation().id());
        return "administration/sent";
    }

    private String asked(Actor actor, InviteForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("languages", Languages.ALL);
        model.addAttribute(
                "invitations",
                invitations.openToOrganisations(actor).stream()
                        .map(invitation -> InvitationRow.of(invitation, clock.instant()))
                        .toList());
        return "administration/counterparties";
    }
}

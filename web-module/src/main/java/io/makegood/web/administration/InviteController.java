package io.makegood.web.administration;

import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.party.administration.InvitationId;
import io.makegood.party.administration.Invitations;
import io.makegood.party.administration.InviteResult;
import io.makegood.web.Languages;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Inviting people to the own organisation. The link is shown by the answer itself and not after a redirect: on the way it
 * would lie in the stored session, and only its hash may be stored.
 */
@Controller
class InviteController {
    private final Invitations invitations;
    private final InvitationLetters letters;

    InviteController(Invitations invitations, InvitationLetters letters) {
        this.invitations = invitations;
        this.letters = letters;
    }

    @GetMapping("/admin/invite")
    String ask(Locale language, Model model) {
        return asked(InviteForm.empty("", language), Map.of(), model);
    }

    @PostMapping("/admin/invite")
    String invite(Actor actor, InviteForm form, Model model) {
        Map<String, String> problems = form.problemsOfPerson();
        if (!problems.isEmpty()) {
            return asked(form, problems, model);
        }
        return switch (invitations.invite(actor, form.invitee(), form.roleSet())) {
            case InviteResult.Invited invited -> sent(invited, model);
            case InviteResult.AlreadyMember member -> asked(form, Map.of("address", "invite.member"), model);
            case InviteResult.AlreadyInvited waiting -> asked(form, Map.of("address", "invite.waiting"), model);
            case InviteResult.NameTaken taken -> throw new IllegalStateException("No organisation was named");
        };
    }

    @PostMapping("/admin/invitations/{id}/renew")
    String renew(Actor actor, @PathVariable String id, Model model) {
        return sent(invitations.renew(actor, InvitationId.parse(id)), model);
    }

    @PostMapping("/admin/invitations/{id}/revoke")
    String revoke(Actor actor, @PathVariable String id) {
        invitations.revoke(actor, InvitationId.parse(id));
        return "redirect:/admin/people";
    }

    private String sent(InviteResult.Invited invited, Model model) {
        model.addAttribute("sent", letters.send(invited));
        model.addAttribute("back", "/admin/people");
        return "administration/sent";
    }

    private static String asked(InviteForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("all", Role.values());
        model.addAttribute("languages", Languages.ALL);
        return "administration/invite";
    }
}

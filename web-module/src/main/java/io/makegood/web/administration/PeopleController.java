package io.makegood.web.administration;

import io.makegood.party.Actor;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.administration.Administration;
import io.makegood.party.administration.Invitations;
import io.makegood.party.administration.ManagedMember;
import io.makegood.party.administration.RolesChange;
import io.makegood.party.administration.RolesResult;
import io.makegood.web.Sessions;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the own organisation, and what an administrator does with one of them. */
@Controller
class PeopleController {
    private final Administration administration;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Clock clock;
    private final MessageSource texts;

    PeopleController(
            Administration administration,
            Invitations invitations,
            Sessions sessions,
            Clock clock,
            MessageSource texts) {
        this.administration = administration;
        this.invitations = invitations;
        this.sessions = sessions;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/admin/people")
    String list(Actor actor, Model model) {
        model.addAttribute(
                "people",
                administration.members(actor).stream().map(MemberRow::of).toList());
        model.addAttribute(
                "invitations",
                invitations.open(actor).stream()
                        .map(invitation -> InvitationRow.of(invitation, clock.instant()))
                        .toList());
        return "administration/people";
    }

    @GetMapping("/admin/people/{person}")
    String one(Actor actor, @PathVariable String person, Model model) {
        return page(actor, administration.member(actor, PersonId.parse(person)), "", model);
    }

    @PostMapping("/admin/people/{person}/roles")
    String roles(
            Actor actor,
            @PathVariable String person,
            @RequestParam(defaultValue = "") List<Role> shown,
            @RequestParam(defaultValue = "") List<Role> roles,
            Model model,
            RedirectAttributes next) {
        PersonId id = PersonId.parse(person);
        RolesChange change = new RolesChange(set(shown), set(roles));
        return answer(actor, id, administration.changeRoles(actor, id, change), model, next);
    }

    @PostMapping("/admin/people/{person}/deactivate")
    String deactivate(Actor actor, @PathVariable String person, Model model, RedirectAttributes next) {
        PersonId id = PersonId.parse(person);
        return answer(actor, id, administration.deactivate(actor, id), model, next);
    }

    @PostMapping("/admin/people/{person}/reactivate")
    String reactivate(Actor actor, @PathVariable String person, Model model, RedirectAttributes next) {
        PersonId id = PersonId.parse(person);
        return answer(actor, id, administration.reactivate(actor, id), model, next);
    }

    /** Open sessions were begun with the factor that is no longer trusted, so they end. */
    @PostMapping("/admin/people/{person}/second-factor/reset")
    String reset(Actor actor, @PathVariable String person, RedirectAttributes next) {
        PersonId id = PersonId.parse(person);
        administration.resetSecondFactor(actor, id);
        sessions.endAll(id);
        return done("people.factor.done", next, "redirect:/admin/people");
    }

    private String answer(Actor actor, PersonId person, RolesResult result, Model model, RedirectAttributes next) {
        return switch (result) {
            case CHANGED, UNCHANGED -> done("people.saved", next, after(actor, person));
            case STALE, NO_ROLE, LAST_ADMINISTRATOR ->
                page(actor, administration.member(actor, person), result.name(), model);
        };
    }

    /** Who has just given up administering may not look at the page it came from. */
    private String after(Actor actor, PersonId person) {
        boolean left = actor.person().equals(person)
                && !administration.member(actor, person).administers();
        return left ? "redirect:/organisations" : "redirect:/admin/people/" + person;
    }

    private String page(Actor actor, ManagedMember member, String refused, Model model) {
        model.addAttribute("person", MemberRow.of(member));
        model.addAttribute("own", actor.person().equals(member.person().id()));
        model.addAttribute("refused", refused);
        model.addAttribute("all", Role.values());
        return "administration/person";
    }

    private String done(String text, RedirectAttributes next, String where) {
        next.addFlashAttribute("flash", texts.getMessage(text, null, LocaleContextHolder.getLocale()));
        return where;
    }

    private static Set<Role> set(List<Role> roles) {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}

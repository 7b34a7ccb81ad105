package io.makegood.web.administration;

import io.makegood.party.Actor;
import io.makegood.party.Parties;
import io.makegood.party.administration.Administration;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own organisation's name. Signed terms keep the name that was signed. */
@Controller
class OwnOrganisationController {
    private static final int LONGEST = 200;

    private final Administration administration;
    private final Parties parties;
    private final MessageSource texts;

    OwnOrganisationController(Administration administration, Parties parties, MessageSource texts) {
        this.administration = administration;
        this.parties = parties;
        this.texts = texts;
    }

    @GetMapping("/admin/organisation")
    String show(Actor actor, Model model) {
        return page(parties.organisation(actor.organisation()).name(), Map.of(), model);
    }

    @PostMapping("/admin/organisation")
    String rename(Actor actor, @RequestParam(defaultValue = "") String name, Model model, RedirectAttributes next) {
        if (name.isBlank() || name.strip().length() > LONGEST) {
            return page(name, Map.of("name", "newcomer.organisation.wrong"), model);
        }
        if (!administration.rename(actor, name)) {
            return page(name, Map.of("name", "newcomer.organisation.taken"), model);
        }
        next.addFlashAttribute("flash", texts.getMessage("organisation.saved", null, LocaleContextHolder.getLocale()));
        return "redirect:/admin/organisation";
    }

    private static String page(String name, Map<String, String> problems, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        return "administration/organisation";
    }
}

package io.makegood.web.signin;

import io.makegood.party.NotFound;
import io.makegood.party.OrganisationId;
import io.makegood.web.Acting;
import io.makegood.web.ActingPeople;
import io.makegood.web.Entrance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person of several organisations says for which one it acts from now on. */
@Controller
class OrganisationController {
    private final ActingPeople people;
    private final Entrance entrance;

    OrganisationController(ActingPeople people, Entrance entrance) {
        this.people = people;
        this.entrance = entrance;
    }

    @GetMapping("/organisations")
    String choose(Acting acting, Model model) {
        model.addAttribute("organisations", rows(acting));
        return "signin/organisations";
    }

    @PostMapping("/organisations")
    String chosen(@RequestParam String organisation, HttpServletRequest request, HttpServletResponse response) {
        if (!people.choose(request, OrganisationId.parse(organisation))) {
            throw new NotFound("membership of " + organisation);
        }
        return "redirect:" + entrance.next(request, response);
    }

    private static List<Row> rows(Acting acting) {
        return acting.memberships().stream()
                .map(membership -> new Row(
                        membership.organisation().id().toString(),
                        membership.organisation().name(),
                        membership.roles().stream().sorted().map(Enum::name).toList(),
                        acting.chosen().filter(membership::equals).isPresent()))
                .toList();
    }

    /** An organisation to choose. */
    record Row(String id, String name, List<String> roles, boolean current) {}
}

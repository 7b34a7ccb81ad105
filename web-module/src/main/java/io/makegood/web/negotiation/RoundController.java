package io.makegood.web.negotiation;

import io.makegood.contract.ContractId;
import io.makegood.negotiation.RoundDesk;
import io.makegood.negotiation.SendResult;
import io.makegood.party.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reviewing a round, and sending it as it was reviewed. */
@Controller
class RoundController {
    private final NegotiationPage page;
    private final RoundDesk desk;

    RoundController(NegotiationPage page, RoundDesk desk) {
        this.page = page;
        this.desk = desk;
    }

    @GetMapping("/contracts/{id}/negotiation/review")
    String review(Actor actor, @PathVariable ContractId id, Model model) {
        return page.review(actor, id, model);
    }

    @PostMapping("/contracts/{id}/negotiation/send")
    String send(
            Actor actor,
            @PathVariable ContractId id,
            @RequestParam(defaultValue = "") String fingerprint,
            RedirectAttributes next) {
        String home = NegotiationController.home(id);
        return switch (desk.send(actor, id, fingerprint)) {
            case SendResult.Sent sent -> home + "?done=sent";
            case SendResult.AlreadySent sent -> home + "?done=sent";
            case SendResult.Changed changed -> refused(next, "changed", home + "/review");
            case SendResult.Incomplete incomplete -> refused(next, "incomplete", home + "/review");
            case SendResult.NotNow not -> refused(next, not.why().name(), home);
            case SendResult.VersionOnOffer version -> refused(next, "onOffer", home);
        };
    }

    private static String refused(RedirectAttributes next, String why, String where) {
        next.addFlashAttribute("refused", "negotiation.refused." + why);
        return where;
    }
}

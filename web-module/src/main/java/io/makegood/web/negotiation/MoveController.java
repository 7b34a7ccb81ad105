package io.makegood.web.negotiation;

import io.makegood.contract.ContractId;
import io.makegood.contract.OfferResult;
import io.makegood.negotiation.Act;
import io.makegood.negotiation.MoveResult;
import io.makegood.negotiation.Moves;
import io.makegood.party.Actor;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done between rounds, at once: withdraw, give more time, confirm, break off. */
@Controller
class MoveController {
    private final NegotiationPage page;
    private final Moves moves;

    MoveController(NegotiationPage page, Moves moves) {
        this.page = page;
        this.moves = moves;
    }

    /** What was typed, and in which negotiation it was read. */
    record Form(
            int negotiation,
            @Nullable Integer proposal,
            @Nullable String reason,
            @Nullable String day,
            @Nullable String sha256) {
        String why() {
            String typed = reason == null ? "" : reason.strip();
            return typed.length() > ChangesForm.LONGEST ? typed.substring(0, ChangesForm.LONGEST) : typed;
        }

        Optional<LocalDate> date() {
            return ChangesForm.day(day);
        }
    }

    @PostMapping("/contracts/{id}/negotiation/withdraw")
    String withdraw(Actor actor, @PathVariable ContractId id, Form form, RedirectAttributes next) {
        int proposal = form.proposal() == null ? 0 : form.proposal();
        return told(
                id,
                moves.withdraw(actor, id, form.negotiation(), new Act.Withdrawal(proposal, form.why())),
                "withdrawn",
                next);
    }

    @PostMapping("/contracts/{id}/negotiation/extend")
    String extend(Actor actor, @PathVariable ContractId id, Form form, RedirectAttributes next) {
        if (form.date().isEmpty()) {
            return told(id, new MoveResult.WrongDay(), "", next);
        }
        return told(id, moves.extend(actor, id, form.negotiation(), form.date().get()), "extended", next);
    }

    @GetMapping("/contracts/{id}/negotiation/break-off")
    String askBreakOff(Actor actor, @PathVariable ContractId id, Model model) {
        page.head(actor, id, model);
        return "negotiation/break-off";
    }

    @PostMapping("/contracts/{id}/negotiation/break-off")
    String breakOff(Actor actor, @PathVariable ContractId id, Form form, RedirectAttributes next) {
        if (form.why().isEmpty()) {
            next.addFlashAttribute("refused", "negotiation.refused.reason");
            return NegotiationController.home(id) + "/break-off";
        }
        return told(id, moves.breakOff(actor, id, form.negotiation(), form.why()), "broken", next);
    }

    @PostMapping("/contracts/{id}/negotiation/confirm")
    String confirm(Actor actor, @PathVariable ContractId id, Form form, RedirectAttributes next) {
        if (form.date().isEmpty() || form.sha256() == null) {
            return told(id, new MoveResult.WrongDay(), "", next);
        }
        Act.Confirmation confirmation =
                new Act.Confirmation(form.sha256(), form.date().get());
        return told(id, moves.confirm(actor, id, form.negotiation(), confirmation), "confirmed", next);
    }

    private static String told(ContractId id, MoveResult result, String done, RedirectAttributes next) {
        return switch (result) {
            case MoveResult.Done ok -> NegotiationController.home(id) + "?done=" + done;
            case MoveResult.AlreadySo so -> NegotiationController.home(id) + "?done=" + done;
            case MoveResult.Concluded end -> "redirect:/contracts/" + id + "/versions/" + end.version();
            case MoveResult.NotNow not -> refused(id, not.why().name(), next);
            case MoveResult.NoLongerOpen closed ->
                refused(id, "closed." + closed.proposal().outcome().state(), next);
            case MoveResult.WrongDay day -> refused(id, "day", next);
            case MoveResult.OtherTerms other -> refused(id, "otherTerms", next);
            case MoveResult.NotOffered not -> refused(id, "offer." + name(not.why()), next);
        };
    }

    private static String name(OfferResult why) {
        return switch (why) {
            case OfferResult.AlreadyOnOffer other -> "already";
            case OfferResult.OutsideTerm outside -> "term";
            case OfferResult.TermsRefused errors -> "errors";
            case OfferResult.NothingNew same -> "same";
            case OfferResult.Offered done -> "already";
            case OfferResult.DraftChanged changed -> "already";
            case OfferResult.UnderNegotiation live -> "already";
        };
    }

    private static String refused(ContractId id, String why, RedirectAttributes next) {
        next.addFlashAttribute("refused", "negotiation.refused." + why);
        return NegotiationController.home(id);
    }
}

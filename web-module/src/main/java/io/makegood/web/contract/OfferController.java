package io.makegood.web.contract;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.party.Actor;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class OfferController {
    private final Drafts drafts;
    private final Offers offers;
    private final ContractPage page;

    OfferController(Drafts drafts, Offers offers, ContractPage page) {
        this.drafts = drafts;
        this.offers = offers;
        this.page = page;
    }

    /** What was typed to offer a draft. */
    record Form(int revision, LocalDate from, String note) {}

    @GetMapping("/contracts/{id}/offer")
    String review(Actor actor, @PathVariable String id, Model model) {
        Draft draft = drafts.of(actor, ContractId.parse(id));
        LocalDate from = draft.terms().header().term().from();
        return reviewed(actor, draft, new Form(draft.revision(), from, ""), "", model);
    }

    @PostMapping("/contracts/{id}/offer")
    String offer(Actor actor, @PathVariable String id, Form form, Model model) {
        ContractId contract = ContractId.parse(id);
        if (form.note().length() > 2000) {
            return reviewed(actor, drafts.of(actor, contract), form, "note", model);
        }
        Offering offering = new Offering(form.revision(), form.from(), form.note());
        return switch (offers.offer(actor, contract, offering)) {
            case OfferResult.Offered offered -> "redirect:/contracts/" + id + "/versions/" + offered.number();
            case OfferResult.AlreadyOnOffer other -> again(actor, contract, form, "already", model);
            case OfferResult.DraftChanged changed -> again(actor, contract, form, "changed", model);
            case OfferResult.OutsideTerm outside -> again(actor, contract, form, "term", model);
            case OfferResult.TermsRefused terms -> refused(actor, contract, form, terms, model);
            case OfferResult.NothingNew same -> again(actor, contract, form, "same", model);
        };
    }

    private String refused(Actor actor, ContractId contract, Form form, OfferResult.TermsRefused terms, Model model) {
        Locale language = LocaleContextHolder.getLocale();
        model.addAttribute(
                "problems",
                terms.problems().stream()
                        .map(problem -> problem.path() + ": " + problem.sentence(language))
                        .toList());
        return again(actor, contract, form, "terms", model);
    }

    private String again(Actor actor, ContractId contract, Form form, String refused, Model model) {
        Draft draft = drafts.of(actor, contract);
        return reviewed(actor, draft, new Form(draft.revision(), form.from(), form.note()), refused, model);
    }

    private String reviewed(Actor actor, Draft draft, Form form, String refused, Model model) {
        page.show(actor, draft.contract(), model);
        model.addAttribute("clauses", draft.terms().clauses());
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        return "contract/offer";
    }
}

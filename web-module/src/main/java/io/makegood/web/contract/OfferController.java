package io.makegood.web.contract;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.party.Actor;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Offering a draft: review what changes and what lint says, say from when, confirm. */
@Controller
class OfferController {
    private static final int LONGEST_NOTE = 2000;

    private final Drafts drafts;
    private final Offers offers;
    private final OfferPage page;

    OfferController(Drafts drafts, Offers offers, OfferPage page) {
        this.drafts = drafts;
        this.offers = offers;
        this.page = page;
    }

    /** What was typed to offer a draft; {@code seen}: the warnings, {@code confirmed}: on the second page. */
    record Form(
            int revision,
            @Nullable String from,
            @Nullable String note,
            @Nullable Boolean seen,
            @Nullable Boolean confirmed) {
        /** A box that is not ticked is not sent. */
        Form {
            seen = Boolean.TRUE.equals(seen);
            confirmed = Boolean.TRUE.equals(confirmed);
        }

        /** Public because the page asks for it. */
        public String noted() {
            return note == null ? "" : note.strip();
        }
    }

    @GetMapping("/contracts/{id}/offer")
    String review(Actor actor, @PathVariable String id, Model model) {
        Draft draft = drafts.of(actor, ContractId.parse(id));
        String from = draft.terms().header().term().from().toString();
        return page.review(actor, draft, new Form(draft.revision(), from, "", false, false), "", model);
    }

    @PostMapping("/contracts/{id}/offer")
    String offer(Actor actor, @PathVariable String id, Form form, Model model) {
        Draft draft = drafts.of(actor, ContractId.parse(id));
        String wrong = wrong(form, draft);
        if (!wrong.isEmpty()) {
            return page.review(actor, draft, form, wrong, model);
        }
        LocalDate from = LocalDate.parse(form.from());
        return Boolean.TRUE.equals(form.confirmed())
                ? offer(actor, draft, form, from, model)
                : page.confirm(actor, draft, form, from, model);
    }

    private String offer(Actor actor, Draft draft, Form form, LocalDate from, Model model) {
        Offering offering = new Offering(form.revision(), from, form.noted());
        return switch (offers.offer(actor, draft.contract(), offering)) {
            case OfferResult.Offered offered ->
                "redirect:/contracts/" + draft.contract() + "/versions/" + offered.number() + "?done=offered";
            case OfferResult.AlreadyOnOffer other -> again(actor, draft, form, "already", model);
            case OfferResult.UnderNegotiation live -> "redirect:/contracts/" + draft.contract() + "/negotiation";
            case OfferResult.DraftChanged changed -> again(actor, draft, form, "changed", model);
            case OfferResult.OutsideTerm outside -> again(actor, draft, form, "term", model);
            case OfferResult.NothingNew same -> again(actor, draft, form, "same", model);
            case OfferResult.TermsRefused errors -> again(actor, draft, form, "errors", model);
        };
    }

    /** The review again, of the draft as it is now. */
    private String again(Actor actor, Draft seen, Form form, String refused, Model model) {
        Draft draft = drafts.of(actor, seen.contract());
        Form fresh = new Form(draft.revision(), form.from(), form.note(), false, false);
        return page.review(actor, draft, fresh, refused, model);
    }

    private static String wrong(Form form, Draft draft) {
        if (form.noted().length() > LONGEST_NOTE) {
            return "note";
        }
        if (!isDate(form.from())) {
            return "from";
        }
        return OfferPage.hasWarnings(draft.terms()) && !Boolean.TRUE.equals(form.seen()) ? "seen" : "";
    }

    private static boolean isDate(@Nullable String typed) {
        try {
            return typed != null && LocalDate.parse(typed).getYear() > 0;
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}

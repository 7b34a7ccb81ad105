package io.makegood.web.terms;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.terms.Terms;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of all parts of a draft have in common: show a form, keep what was refused or stale, save the rest. */
@Component
public class PartPages {

    private final DraftDesk drafts;
    private final MessageSourceAccessor texts;

    PartPages(DraftDesk drafts, MessageSource texts) {
        this.drafts = drafts;
        this.texts = new MessageSourceAccessor(texts);
    }

    public Draft open(Actor actor, ContractId contract) {
        return drafts.open(actor, contract);
    }

    /** The form of a part; {@code part} is its id within the draft, or empty. */
    public String show(Model model, Draft draft, View view, Object form) {
        return show(model, draft, view, form, new Reading());
    }

    public String show(Model model, Draft draft, View view, Object form, Reading reading) {
        model.addAttribute("contract", draft.contract());
        model.addAttribute("revision", draft.revision());
        model.addAttribute("part", view.part());
        model.addAttribute("form", form);
        model.addAttribute("problems", reading.problems());
        model.addAttribute("choices", Choices.of(draft.terms(), texts));
        return "terms/" + view.template();
    }

    /** Saves the change, or shows the form again with what the other person did meanwhile. */
    public String save(Actor actor, Model model, Typed typed, UnaryOperator<Terms> change) {
        ContractId contract = typed.draft().contract();
        if (!typed.reading().isClean()) {
            return show(model, typed.draft(), typed.view(), typed.form(), typed.reading());
        }
        Optional<DraftDesk.StaleNotice> stale = drafts.save(actor, contract, typed.revision(), change);
        if (stale.isPresent()) {
            model.addAttribute("staleNotice", stale.get());
            return show(model, drafts.open(actor, contract), typed.view(), typed.form(), typed.reading());
        }
        return outline(contract);
    }

    public static String outline(ContractId contract) {
        return "redirect:/contracts/" + contract + "/terms/edit";
    }

    /** Which template shows which part. */
    public record View(String template, String part) {}

    /** What was typed on which revision of the draft, and what was refused of it. */
    public record Typed(Draft draft, int revision, View view, Object form, Reading reading) {}
}

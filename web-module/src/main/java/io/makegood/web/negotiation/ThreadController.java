package io.makegood.web.negotiation;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.negotiation.Negotiation;
import io.makegood.negotiation.Negotiations;
import io.makegood.negotiation.thread.Anchor;
import io.makegood.negotiation.thread.Remark;
import io.makegood.negotiation.thread.RemarkId;
import io.makegood.negotiation.thread.Talk;
import io.makegood.negotiation.thread.Talks;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.contract.ContractPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The thread of one part of the terms: what both parties say, what the own one notes, and revealing a note. */
@Controller
class ThreadController {
    private final ContractPage contracts;
    private final Negotiations negotiations;
    private final Talks talks;
    private final TalkRows rows;

    ThreadController(ContractPage contracts, Negotiations negotiations, Talks talks, TalkRows rows) {
        this.contracts = contracts;
        this.negotiations = negotiations;
        this.talks = talks;
        this.rows = rows;
    }

    /** What was typed about which part; the id comes from the page, so that a second press says nothing twice. */
    record Form(
            @Nullable String part,
            @Nullable String id,
            @Nullable String body) {
        Anchor anchor() {
            return Anchor.parse(part == null ? "" : part);
        }

        RemarkId name() {
            return RemarkId.parse(id == null ? "" : id);
        }

        String typed() {
            return body == null ? "" : body.strip();
        }

        boolean isUsable() {
            return !typed().isEmpty() && typed().length() <= Remark.LONGEST;
        }
    }

    @GetMapping("/contracts/{id}/negotiation/thread")
    String show(Actor actor, @PathVariable ContractId id, @RequestParam String part, Model model) {
        return page(actor, id, new Form(part, "", ""), "", model);
    }

    @PostMapping("/contracts/{id}/negotiation/thread/comments")
    String say(Actor actor, @PathVariable("id") ContractId contract, Form form, Model model, RedirectAttributes next) {
        if (!form.isUsable()) {
            return page(actor, contract, form, "comment", model);
        }
        talks.say(actor, contract, form.anchor(), form.name(), form.typed());
        return back(contract, form.anchor(), next);
    }

    @PostMapping("/contracts/{id}/negotiation/thread/notes")
    String note(Actor actor, @PathVariable("id") ContractId contract, Form form, Model model, RedirectAttributes next) {
        if (!form.isUsable()) {
            return page(actor, contract, form, "note", model);
        }
        talks.note(actor, contract, form.anchor(), form.name(), form.typed());
        return back(contract, form.anchor(), next);
    }

    @GetMapping("/contracts/{id}/negotiation/thread/reveal")
    String preview(Actor actor, @PathVariable ContractId id, @RequestParam String note, Model model) {
        Contract contract = contracts.head(actor, id, model);
        Negotiation negotiation = negotiations.current(actor, id);
        Remark own = talks.ownNote(actor, id, RemarkId.parse(note));
        model.addAttribute("note", rows.preview(contract, own, negotiation.zone()));
        model.addAttribute("part", own.anchor().toString());
        model.addAttribute("title", rows.title(own.anchor(), negotiation));
        model.addAttribute("reader", actor.name());
        model.addAttribute("other", contract.party(contract.side(actor).other()).name());
        return "negotiation/reveal";
    }

    @PostMapping("/contracts/{id}/negotiation/thread/reveal")
    String reveal(
            Actor actor,
            @PathVariable ContractId id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        return back(id, talks.reveal(actor, id, RemarkId.parse(note)).anchor(), next);
    }

    private String page(Actor actor, ContractId id, Form form, String wrong, Model model) {
        Contract contract = contracts.head(actor, id, model);
        Negotiation negotiation = negotiations.current(actor, id);
        Talk talk = talks.about(actor, id, form.anchor());
        model.addAttribute("part", form.anchor().toString());
        model.addAttribute("title", rows.title(form.anchor(), negotiation));
        model.addAttribute("comments", rows.comments(contract, talk, negotiation.zone()));
        model.addAttribute("notes", rows.notes(contract, talk, negotiation.zone()));
        model.addAttribute("other", contract.party(contract.side(actor).other()).name());
        model.addAttribute("maySay", actor.is(Role.NEGOTIATOR));
        model.addAttribute("mayNote", Talks.mayNote(actor));
        model.addAttribute("fresh", RemarkId.random().toString());
        model.addAttribute("typed", form.typed());
        model.addAttribute("wrong", wrong);
        return "negotiation/thread";
    }

    private static String back(ContractId contract, Anchor anchor, RedirectAttributes next) {
        next.addAttribute("part", anchor.toString());
        return "redirect:/contracts/" + contract + "/negotiation/thread";
    }
}

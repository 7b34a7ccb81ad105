package io.makegood.web.contract;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Renaming;
import io.makegood.contract.Side;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a contract, its first page, and its title. */
@Controller
class ContractController {
    private static final int LONGEST_TITLE = 200;

    private final Contracts contracts;
    private final Renaming renaming;
    private final Counterparties counterparties;
    private final OverviewPage overview;
    private final ContractWords wording;

    ContractController(
            Contracts contracts,
            Renaming renaming,
            Counterparties counterparties,
            OverviewPage overview,
            ContractWords wording) {
        this.contracts = contracts;
        this.renaming = renaming;
        this.counterparties = counterparties;
        this.overview = overview;
        this.wording = wording;
    }

    /** What was typed to open a contract. */
    record Form(
            @Nullable String title,
            @Nullable Side side,
            @Nullable String other,
            @Nullable String named) {
        String typedTitle() {
            return title == null ? "" : title;
        }

        String typedOther() {
            return other == null ? "" : other;
        }

        String typedName() {
            return named == null ? "" : named.strip();
        }

        Side ourSide() {
            return side == null ? Side.PROVIDER : side;
        }
    }

    @GetMapping("/contracts/new")
    String ask(Actor actor, @RequestParam(defaultValue = "") String other, Model model) {
        return asked(actor, new Form("", Side.PROVIDER, other, ""), "", model);
    }

    @PostMapping("/contracts/new")
    String open(Actor actor, Form form, Model model) {
        if (isNoTitle(form.typedTitle())) {
            return asked(actor, form, "title", model);
        }
        Optional<OrganisationId> other = counterparties.chosen(actor, form.typedOther(), form.typedName());
        if (other.isEmpty()) {
            return asked(actor, form, form.typedName().isEmpty() ? "other" : "named", model);
        }
        NewContract contract = new NewContract(form.typedTitle(), form.ourSide(), other.get());
        return "redirect:/contracts/" + contracts.open(actor, contract);
    }

    @GetMapping("/contracts/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        overview.show(actor, ContractId.parse(id), model);
        return "contract/overview";
    }

    @GetMapping("/contracts/{id}/title")
    String askTitle(Actor actor, @PathVariable String id, Model model) {
        String title = overview.head(actor, ContractId.parse(id), model).title();
        return titleAsked(title, "", model);
    }

    @PostMapping("/contracts/{id}/title")
    String rename(
            Actor actor, @PathVariable String id, @RequestParam String title, Model model, RedirectAttributes next) {
        ContractId contract = ContractId.parse(id);
        if (isNoTitle(title)) {
            overview.head(actor, contract, model);
            return titleAsked(title, "title", model);
        }
        renaming.rename(actor, contract, title);
        next.addFlashAttribute("flash", wording.say("contract.renamed"));
        return "redirect:/contracts/" + contract;
    }

    private static String titleAsked(String title, String wrong, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("wrong", wrong);
        return "contract/title";
    }

    private String asked(Actor actor, Form form, String wrong, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("organisations", counterparties.known(actor));
        return "contract/new";
    }

    private static boolean isNoTitle(String typed) {
        return typed.isBlank() || typed.strip().length() > LONGEST_TITLE;
    }
}

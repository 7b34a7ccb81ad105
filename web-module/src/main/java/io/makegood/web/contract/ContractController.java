package io.makegood.web.contract;

import io.makegood.contract.ContractId;
import io.makegood.contract.ContractRow;
import io.makegood.contract.ContractSearch;
import io.makegood.contract.Contracts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Side;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ContractController {
    private final Contracts contracts;
    private final Parties parties;
    private final ContractPage page;

    ContractController(Contracts contracts, Parties parties, ContractPage page) {
        this.contracts = contracts;
        this.parties = parties;
        this.page = page;
    }

    /** What was typed to open a contract. */
    record Form(String title, String side, String other) {}

    /** A contract in the list. */
    record Row(String id, String title, String provider, String customer, String bond, String offer) {}

    @GetMapping("/contracts")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ContractSearch search = new ContractSearch(q, page);
        int count = contracts.countVisibleTo(actor, search);
        model.addAttribute(
                "rows",
                contracts.visibleTo(actor, search).stream()
                        .map(ContractController::row)
                        .toList());
        model.addAttribute("q", search.text());
        model.addAttribute("count", count);
        model.addAttribute("page", search.page());
        model.addAttribute("more", count > search.page() * ContractSearch.PAGE_SIZE);
        model.addAttribute("mayOpen", actor.is(Role.NEGOTIATOR));
        return "contract/list";
    }

    @GetMapping("/contracts/new")
    String ask(Actor actor, Model model) {
        return asked(actor, new Form("", "PROVIDER", ""), "", model);
    }

    @PostMapping("/contracts/new")
    String open(
            Actor actor, @RequestParam String title, @RequestParam Side side, @RequestParam String other, Model model) {
        String typed = title.strip();
        if (typed.isEmpty() || typed.length() > 200) {
            return asked(actor, new Form(title, side.name(), other), "title", model);
        }
        if (other.isEmpty() || other.equals(actor.organisation().toString())) {
            return asked(actor, new Form(title, side.name(), other), "other", model);
        }
        ContractId id = contracts.open(actor, new NewContract(typed, side, OrganisationId.parse(other)));
        return "redirect:/contracts/" + id;
    }

    @GetMapping("/contracts/{id}")
    String overview(Actor actor, @PathVariable String id, Model model) {
        VersionHistory history = page.show(actor, ContractId.parse(id), model);
        model.addAttribute("onOffer", history.onOffer().isPresent());
        model.addAttribute("mayOffer", actor.is(Role.NEGOTIATOR));
        return "contract/overview";
    }

    private String asked(Actor actor, Form form, String wrong, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "organisations",
                parties.organisations().stream()
                        .filter(other -> !other.id().equals(actor.organisation()))
                        .toList());
        return "contract/new";
    }

    private static Row row(ContractRow row) {
        return new Row(
                row.id().toString(),
                row.title(),
                row.provider().name(),
                row.customer().name(),
                row.situation().bond().name(),
                row.situation().offer().name());
    }
}

package io.makegood.web.credit.duty;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.web.contract.ContractPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All duties and rights of a contract. */
@Controller
class DutiesController {
    private final ContractPage contracts;
    private final DutyPages pages;

    DutiesController(ContractPage contracts, DutyPages pages) {
        this.contracts = contracts;
        this.pages = pages;
    }

    @GetMapping("/contracts/{id}/duties")
    String list(Actor actor, @PathVariable ContractId id, Model model) {
        pages.list(actor, contracts.head(actor, id, model), model);
        return "duty/list";
    }
}
